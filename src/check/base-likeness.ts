/** A file on one side of a change, by its path from the project's root. */
export interface MovableFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** As git has it (git-diff(1), -M): a page moved where at least half of its text is the same. */
const LEAST = 0.5

/** A line that more pages than these have says nothing about which of them another one became. */
const COMMON = 50

/** Two pages and how much of their text is the same: 1 is all. */
export interface Likeness {
  readonly from: string
  readonly to: string
  readonly likeness: number
}

/** True for a file that is compared by its lines: a page. */
export function isPageFile({ file }: MovableFile): boolean {
  return /\.(?:md|markdown)$/i.test(file)
}

/** Compares pages by the lines that they have in common, front matter apart; gives those that are alike. Linear in all lines together. */
export function commonLines(gone: readonly MovableFile[], added: readonly MovableFile[]): readonly Likeness[] {
  const sizes = new Map<string, number>()
  const whereLinesAre = new Map<string, Map<string, number>>()
  for (const { file, bytes } of added) {
    const lines = linesOf(bytes)
    sizes.set(file, sizeOf(lines))
    for (const [line, count] of lines) {
      const files = whereLinesAre.get(line) ?? new Map<string, number>()
      whereLinesAre.set(line, files.set(file, count))
    }
  }
  return gone.flatMap(({ file: from, bytes }) => {
    const lines = linesOf(bytes)
    const shared = sharedSizes(lines, whereLinesAre)
    return [...shared]
      .map(([to, size]) => ({ from, to, likeness: size / Math.max(sizeOf(lines), sizes.get(to) ?? 0) }))
      .filter(({ likeness }) => likeness >= LEAST)
  })
}

type Lines = ReadonlyMap<string, number>

function sharedSizes(lines: Lines, whereLinesAre: ReadonlyMap<string, Lines>): Lines {
  const shared = new Map<string, number>()
  for (const [line, count] of lines) {
    const files = whereLinesAre.get(line)
    if (files === undefined || files.size > COMMON) continue
    for (const [file, theirs] of files) shared.set(file, (shared.get(file) ?? 0) + Math.min(count, theirs) * line.length)
  }
  return shared
}

/** Each line of a page below its front matter, and how often it is there. */
function linesOf(bytes: Uint8Array): Lines {
  const text = new TextDecoder().decode(bytes).replace(/^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/, '')
  const lines = new Map<string, number>()
  for (const written of text.split('\n')) {
    const line = written.trim()
    if (line !== '') lines.set(line, (lines.get(line) ?? 0) + 1)
  }
  return lines
}

function sizeOf(lines: Lines): number {
  return [...lines].reduce((size, [line, count]) => size + count * line.length, 0)
}
