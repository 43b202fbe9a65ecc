import { readTagAfter, readTagBefore } from './open-tag.ts'
import type { Attribute } from './open-tag.ts'

const BROKEN_CLASS = 'broken-link'

/**
 * Gives the link whose address stands between two pieces of HTML the class `broken-link`, beside those that it has.
 * HTML in which the tag cannot be read comes back as it was.
 */
export function markBroken(before: string, after: string): readonly [before: string, after: string] {
  const start = readTagBefore(before)
  const end = readTagAfter(after)
  if (!start || !end) return [before, after]
  const placeBefore = classPlace(start.attributes)
  if (placeBefore !== undefined) return [insert(before, placeBefore, `${BROKEN_CLASS} `), after]
  const placeAfter = classPlace(end)
  if (placeAfter !== undefined) return [before, insert(after, placeAfter, `${BROKEN_CLASS} `)]
  return [before, insert(after, 1, ` class="${BROKEN_CLASS}"`)]
}

function classPlace(attributes: readonly Attribute[]): number | undefined {
  return attributes.find(({ name }) => name === 'class')?.valueStart
}

function insert(text: string, offset: number, piece: string): string {
  return text.slice(0, offset) + piece + text.slice(offset)
}
