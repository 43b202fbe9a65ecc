import { lineEnd, skipBlanks, skipIndent } from '../characters.ts'
import { directivePartsAt, type DirectiveParts } from '../directive-parts.ts'
import type { Reading } from '../reading.ts'

/** A line that begins a box, `:::name`, or is a directive of its own, `::name`. */
export interface DirectiveLine extends DirectiveParts {
  /** Where its colons begin, and how many they are. */
  readonly start: number
  readonly colons: number
  /** The index behind its line end. */
  readonly next: number
}

/** How deep boxes are read in one another. Each level reads all within once more, and what is this deep is a slip. */
const MOST_BOXES = 50

/** The directive that has its line for itself, from the beginning of that line on; undefined where its name is not one of those that are known. */
export function directiveLineAt(reading: Reading, text: string, index: number): DirectiveLine | undefined {
  const { block } = reading.settings.directives
  if (block.size === 0) return undefined
  const start = skipIndent(text, index)
  const colons = countColons(text, start)
  if (colons < 2) return undefined
  const parts = directivePartsAt(text, start + colons, true)
  if (!parts || !block.has(parts.name) || (colons > 2 && reading.boxes >= MOST_BOXES)) return undefined
  const rest = skipBlanks(text, parts.end)
  return text.charCodeAt(rest) === 10 ? { ...parts, start, colons, next: rest + 1 } : undefined
}

/** True at a line of so many colons or more, which closes a box. */
export function closesBox(text: string, index: number, colons: number): boolean {
  const start = skipIndent(text, index)
  const count = countColons(text, start)
  return count >= colons && text.charCodeAt(skipBlanks(text, start + count)) === 10
}

/** Where the line begins that closes a box, the first one from an index on; the end of the text where there is none. */
export function closingLine(text: string, from: number, colons: number): number {
  const wanted = ':'.repeat(colons)
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, lineEnd(text, at))) {
    const line = Math.max(text.lastIndexOf('\n', at) + 1, from)
    if (closesBox(text, line, colons)) return line
  }
  return text.length
}

function countColons(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === 58) at++
  return at - start
}
