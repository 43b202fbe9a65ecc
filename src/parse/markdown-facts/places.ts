import type { Place } from '../../model/diagnostic.ts'

/** Gives the place of what stands between two offsets of a text. */
export type PlaceBetween = (start: number, end: number) => Place

/** Takes a text; gives a function for its places. The lines are counted when the first place is asked for: most pages need none. */
export function placesIn(text: string): PlaceBetween {
  let starts: readonly number[] | undefined
  return (start, end) => {
    starts ??= lineStarts(text)
    const [first, last] = [lineAt(starts, start), lineAt(starts, end)]
    return {
      line: first + 1,
      column: start - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (starts[last] ?? 0) + 1,
    }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** The index of the last line that begins at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
