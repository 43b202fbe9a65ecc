/** A part of a text, from one offset to another. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What a line keeps of its beginning: marks of the quotes and lists that it stands in. */
const MARKS = /^[ \t>]*/

/** A part of a text that goes, and what stays of its lines. */
export interface Blank extends Range {
  /** Each further line keeps as many characters of its beginning as only say what it stands in. */
  readonly margin: number
  /** What a further line that held something holds after that. */
  readonly filler: '.' | ''
}

/** Puts spaces in the place of parts of a text, so that every other part keeps its place. */
export function blankOut(text: string, blanks: readonly Blank[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, margin, filler } of [...blanks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done)
    if (from >= end) continue
    const [first = '', ...rest] = text.slice(from, end).split(/(?<=\n|\r(?!\n))/)
    pieces.push(text.slice(done, from), blankLine(first, 0, ''), ...rest.map((line) => blankLine(line, margin, filler)))
    done = end
  }
  return pieces.join('') + text.slice(done)
}

function blankLine(line: string, margin: number, filler: '.' | ''): string {
  const ending = /[\r\n]*$/.exec(line)?.[0] ?? ''
  const body = line.slice(0, line.length - ending.length)
  const kept = (MARKS.exec(body)?.[0] ?? '').slice(0, margin)
  const held = body.slice(kept.length)
  const mark = held.trim() === '' ? '' : filler
  return kept + mark + ' '.repeat(held.length - mark.length) + ending
}

/** A text without some of its parts, and without the lines that held nothing else. */
export function cutOut(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = []
  let done = 0
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const { start, end } = withLines(text, range)
    if (end <= done) continue
    const before = text.slice(done, Math.max(start, done))
    pieces.push(before, joinsLines(before, text, end) ? `${text.slice(start, range.start).trimEnd()}\n` : '')
    done = end
  }
  return pieces.join('') + text.slice(done)
}

/** True where what goes is all that parts two lines of text. */
function joinsLines(before: string, text: string, end: number): boolean {
  return /[^\s>][ \t]*\n$/.test(before.slice(-200)) && /^[ \t>]*[^\s>]/.test(text.slice(end, end + 200))
}

function withLines(text: string, range: Range): Range {
  const lineStart = range.start === 0 ? 0 : text.lastIndexOf('\n', range.start - 1) + 1
  const lineBreak = text.indexOf('\n', range.end)
  const lineEnd = lineBreak < 0 ? text.length : lineBreak
  const isAlone = text.slice(lineStart, range.start).replace(MARKS, '') === '' && text.slice(range.end, lineEnd).trim() === ''
  return isAlone ? { start: lineStart, end: lineBreak < 0 ? text.length : lineBreak + 1 } : range
}
