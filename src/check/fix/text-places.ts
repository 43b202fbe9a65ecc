import type { Place } from '../../model/diagnostic.ts'

/** A piece of a text by its offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Goes between the places of findings and the offsets of a text as it is in its file, with its byte order mark and its line ends. */
export interface TextPlaces {
  /** The range of a place; of one that has no end, from there to the end of its line. Undefined where the text has no such place. */
  readonly rangeOf: (place: Place) => Range | undefined
  readonly placeOf: (range: Range) => Place
  /** Each line without its end. */
  readonly lines: readonly Range[]
}

/** The text of a file, decoded and nothing more. */
export interface SourceText {
  /** From the project's root. */
  readonly file: string
  readonly text: string
  readonly places: TextPlaces
}

/** Takes a file's name and text. */
export function sourceText(file: string, text: string): SourceText {
  return { file, text, places: textPlaces(text) }
}

const BYTE_ORDER_MARK = '\uFEFF'

/** Takes the text of a file. A byte order mark counts for nothing, and each of CRLF, LF and CR ends a line. */
function textPlaces(text: string): TextPlaces {
  const lines: Range[] = []
  let start = bodyStartOf(text)
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: index })
    start = index + end.length
  }
  lines.push({ start, end: text.length })

  function offsetOf(line: number, column: number): number | undefined {
    const range = lines[line - 1]
    return range && column >= 1 && range.start + column - 1 <= range.end ? range.start + column - 1 : undefined
  }

  function rangeOf({ line, column, endLine, endColumn }: Place): Range | undefined {
    const from = offsetOf(line, column)
    const to = endLine === undefined || endColumn === undefined ? lines[line - 1]?.end : offsetOf(endLine, endColumn)
    return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to }
  }

  function pointOf(offset: number): { readonly line: number; readonly column: number } {
    const line = lastIndexAt(lines, offset)
    return { line: line + 1, column: offset - (lines[line]?.start ?? 0) + 1 }
  }

  function placeOf(range: Range): Place {
    const end = pointOf(range.end)
    return { ...pointOf(range.start), endLine: end.line, endColumn: end.column }
  }

  return { rangeOf, placeOf, lines }
}

/** Where the text begins behind its byte order mark. */
export function bodyStartOf(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
}

/** The line end that a text uses: that of its first line. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}

/** The index of the last line that begins at or before an offset. */
function lastIndexAt(lines: readonly Range[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
