import type { Point, Position } from 'unist'
import { lastStart } from '../last-start.ts'

/** Turns offsets of the page into lines and columns. */
export interface Places {
  readonly position: (start: number, end: number) => Position
}

/** Places in a text. Its lines are looked for once; questions mostly come in order, so the last answer is where the search begins. */
export function createPlaces(text: string): Places {
  const starts = lineStarts(text)
  let line = 0
  const point = (offset: number): Point => {
    const at = Math.min(Math.max(offset, 0), text.length)
    if ((starts[line] ?? 0) > at || (starts[line + 8] ?? Infinity) <= at) line = lastStart(starts, at)
    else while ((starts[line + 1] ?? Infinity) <= at) line++
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1, offset: at }
  }
  return {
    position: (start, end) => {
      const from = point(start)
      return { start: from, end: point(Math.max(start, end)) }
    },
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
