import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { inert } from './printable.ts'

/** Two lines that show a place: the line of source, cut to a width, and under it a mark. */
export type SourceFrame = readonly [source: string, mark: string]

/** Gives the frame of a finding; undefined where it has no place, or its file has no such line. */
export type FrameOf = (finding: Pick<Diagnostic, 'file' | 'place'>) => SourceFrame | undefined

/** How much of a long line is shown before the place, as a part of the width. */
const BEFORE = 1 / 3

/** Characters that a terminal draws two cells wide (Unicode Standard Annex 11, the blocks that texts are written in, and emoji). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6]/u

/** Characters that are drawn over the one before them. */
const WIDTHLESS = /\p{Mn}|\p{Me}|[\u200b-\u200d]|[\ufe00-\ufe0f]/u

/** Takes a reader of files and the width of the medium. Findings are best asked for file by file: the lines of the last file are kept. */
export function createFrames(sourceOf: (file: string) => string | undefined, width: number): FrameOf {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined
  return ({ file, place }) => {
    if (place === undefined) return undefined
    if (last?.file !== file) last = { file, lines: linesOf(sourceOf(file) ?? '') }
    const line = last.lines[place.line - 1]
    return line === undefined || line.trim() === '' ? undefined : frame(line, place, width)
  }
}

/** Lines as places count them: without a byte order mark, after each of the three line endings (CommonMark 0.31, 2.1). */
function linesOf(source: string): readonly string[] {
  return source.replace(/^\ufeff/, '').split(/\r\n?|\n/)
}

function frame(line: string, place: Place, width: number): SourceFrame {
  const gutter = String(place.line)
  const room = Math.max(20, width - gutter.length - '   | '.length)
  const start = Math.min(place.column - 1, line.length)
  const end = place.endLine === undefined || place.endLine === place.line ? (place.endColumn ?? place.column + 1) - 1 : line.length
  const from = start <= room * (1 - BEFORE) ? 0 : characterStart(line, start - Math.floor(room * BEFORE))
  const { drawn, isCut } = draw(line, from, room - 2)
  const source = `${from === 0 ? '' : '…'}${drawn.map(({ text }) => text).join('')}${isCut ? '…' : ''}`
  const before = cellsOf(drawn.filter(({ offset }) => offset < start)) + (from === 0 ? 0 : 1)
  const under = cellsOf(drawn.filter(({ offset }) => offset >= start && offset < end))
  return [`  ${gutter} | ${source}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(before)}${'^'.repeat(Math.max(1, under))}`]
}

/** A character as it is drawn. */
interface Drawn {
  readonly text: string
  readonly offset: number
  readonly cells: number
}

/** Draws as much of a line as there is room for, be it as long as a book. */
function draw(line: string, from: number, room: number): { readonly drawn: readonly Drawn[]; readonly isCut: boolean } {
  const drawn: Drawn[] = []
  let used = 0
  let offset = from
  // What is drawn over another character needs no room: twice as many characters as cells are enough for any text that people write.
  for (const character of inert(line.slice(from, from + 2 * room))) {
    const cells = WIDTHLESS.test(character) ? 0 : WIDE.test(character) ? 2 : 1
    if (used + cells > room) break
    drawn.push({ text: character, offset, cells })
    used += cells
    offset += character.length
  }
  return { drawn, isCut: offset < line.length }
}

/** The offset, or the one before it where it would cut a character in two. */
function characterStart(line: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(line.charAt(offset)) ? offset - 1 : offset
}

function cellsOf(drawn: readonly Drawn[]): number {
  return drawn.reduce((sum, { cells }) => sum + cells, 0)
}
