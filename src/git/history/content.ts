/** What counts of a text, with all white space taken out. */
export interface Content {
  /** The lines below the front matter that are not empty. */
  readonly lines: readonly string[]
  /** The front matter without what it says of the review. */
  readonly frontMatter: string
  /** What the front matter says of the review; empty where it says nothing. */
  readonly review: string
}

/** Reads a Markdown file. `reviewKeys` are the keys of front matter under which the day of the review may stand. */
export function readContent(bytes: Buffer, reviewKeys: readonly string[]): Content {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const end = frontMatterEnd(text)
  const { about, rest } = splitReview(text.slice(0, end), reviewKeys)
  return { lines: squeezedLines(text.slice(end)), frontMatter: rest.join('\n'), review: about.join('\n') }
}

/** Front matter is what stands between a first line of `---` and the next. */
function frontMatterEnd(text: string): number {
  if (!text.startsWith('---') || text[3] === '-') return 0
  const close = text.indexOf('\n---', 3)
  if (close < 0) return 0
  const end = text.indexOf('\n', close + 1)
  return end < 0 ? text.length : end
}

/** The lines of front matter, those of the given keys apart. Lines that are indented, or items of a list, belong to the key above. */
function splitReview(
  frontMatter: string,
  reviewKeys: readonly string[],
): { readonly about: readonly string[]; readonly rest: readonly string[] } {
  const about: string[] = []
  const rest: string[] = []
  let isReview = false
  for (const line of frontMatter.split(/[\r\n]+/)) {
    if (line.startsWith('---')) continue
    if (!/^[\s-]/.test(line)) isReview = reviewKeys.includes(keyOf(line))
    const squeezed = squeeze(line)
    if (squeezed !== '') (isReview ? about : rest).push(squeezed)
  }
  return { about, rest }
}

function keyOf(line: string): string {
  return line
    .slice(0, Math.max(0, line.indexOf(':')))
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
}

function squeezedLines(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map(squeeze)
    .filter((line) => line !== '')
}

function squeeze(line: string): string {
  return line.replace(/\s+/g, '')
}
