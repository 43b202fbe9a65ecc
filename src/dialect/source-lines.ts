import type { Point } from 'unist'
import type { VFile } from 'vfile'

/** A source text by lines, so that a transform can read what an author typed from the positions of a tree. */
export interface SourceLines {
  readonly text: string
  /** The offset at which each line begins; index 0 is line 1. */
  readonly starts: readonly number[]
}

/** Takes a source text; gives its lines, which are counted when they are first asked for. Line endings are those of CommonMark: LF, CRLF and CR. */
export function sourceLines(text: string): SourceLines {
  let starts: readonly number[] | undefined
  return {
    text,
    get starts() {
      return (starts ??= text.includes('\r') ? startsOf(text) : startsBelow(text))
    },
  }
}

/** The lines of the page that a file holds: the same for all who ask. */
export function linesOf(file: VFile): SourceLines {
  const known = file.data['lines'] as SourceLines | undefined
  const text = String(file)
  if (known?.text === text) return known
  const lines = sourceLines(text)
  file.data['lines'] = lines
  return lines
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (const ending of text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length)
  return starts
}

/** The same where LF ends each line, as pages have it. */
function startsBelow(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** The text of a line (1-based), without its line ending; empty past the end. */
export function lineText(lines: SourceLines, line: number): string {
  const start = lines.starts[line - 1]
  if (start === undefined) return ''
  let end = lines.starts[line] ?? lines.text.length
  while (end > start && isLineEnding(lines.text.charCodeAt(end - 1))) end -= 1
  return lines.text.slice(start, end)
}

function isLineEnding(code: number): boolean {
  return code === 10 || code === 13
}

/** True for a line that holds nothing but white space, and for one past the end. */
export function isBlankLine(lines: SourceLines, line: number): boolean {
  return lineText(lines, line).trim() === ''
}

/** The point (1-based line and column, 0-based offset) of a column on a line. */
export function pointAt(lines: SourceLines, line: number, column: number): Point {
  return { line, column, offset: (lines.starts[line - 1] ?? lines.text.length) + column - 1 }
}

/** How many columns the first `length` characters of a line take, with tab stops of four as in CommonMark. */
export function columnWidth(line: string, length: number): number {
  let width = 0
  for (const character of line.slice(0, length)) width += character === '\t' ? 4 - (width % 4) : 1
  return width
}

/** The point that follows some text of a source; `start` is the point at which the text begins. */
export function pointAfter(start: Point, text: string): Point {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  const column = lines.length === 1 ? start.column + last.length : last.length + 1
  return { line: start.line + lines.length - 1, column, offset: (start.offset ?? 0) + text.length }
}
