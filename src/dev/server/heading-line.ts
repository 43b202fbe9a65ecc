const FENCE = /^ {0,3}(`{3,}|~{3,})/
const ATX_HEADING = /^ {0,3}#{1,6}(?:\s+(.*))?$/
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/

/**
 * The line of a Markdown source that a heading stands on, from its words as readers see them; `ordinal` counts headings of the same words
 * from 0. Undefined where none is like it. Good enough to open an editor at: letters and digits are compared, markup is not read.
 */
export function lineOfHeading(source: string, heading: string, ordinal = 0): number | undefined {
  const wanted = lettersOf(heading)
  const found = headingsOf(source.split(/\r\n?|\n/)).filter(({ text }) => lettersOf(text) === wanted)
  return (found[ordinal] ?? found[0])?.line
}

function headingsOf(lines: readonly string[]): readonly { readonly text: string; readonly line: number }[] {
  let fence: string | undefined
  return lines.flatMap((text, index) => {
    const [, marks = ''] = FENCE.exec(text) ?? []
    if (fence !== undefined) {
      if (marks.startsWith(fence)) fence = undefined
      return []
    }
    if (marks !== '') {
      fence = marks
      return []
    }
    const atx = ATX_HEADING.exec(text)
    if (atx) return [{ text: atx[1] ?? '', line: index + 1 }]
    return text.trim() !== '' && UNDERLINE.test(lines[index + 1] ?? '') ? [{ text, line: index + 1 }] : []
  })
}

/** Without markup, attribute lists and addresses of links. */
function lettersOf(text: string): string {
  return text
    .replace(/\{[:#.][^}]*\}/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
