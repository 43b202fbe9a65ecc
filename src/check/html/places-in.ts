import type { Place } from '../../model/diagnostic.ts'
import type { Span } from './html-document.ts'

/** Takes a text; gives a function that says at which lines and columns a stretch of it stands. */
export function placesIn(text: string): (span: Span) => Place {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)

  function position(offset: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }

  return ({ start, end }) => {
    const [first, last] = [position(start), position(end)]
    return { ...first, endLine: last.line, endColumn: last.column }
  }
}
