import { isBlockBoundary } from './lazy-end.ts'
import { isAfterBoundary, placeBlock } from './place-block.ts'
import { restIsBlank, skipIndent, strip } from '../characters.ts'
import type { Reading, Scope } from '../reading.ts'
import { findNext } from '../searches.ts'

/** Reads a formula between `$$` that has its lines for itself. An escaped one loses its backslash, and is part of a paragraph. */
export function readBlockMath(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position, searches } = source
  const at = skipIndent(text, position)
  const isEscaped = text.charCodeAt(at) === 92
  const open = isEscaped ? at + 1 : at
  if (!text.startsWith('$$', open)) return false
  const close = findNext(searches, '$$', open + 2)
  if (close === -1 || !isAfterBoundary(scope)) return false
  const rest = restIsBlank(text, close + 2)
  if (isEscaped) {
    if (rest !== -1) source.position = open
    return false
  }
  const end = rest === -1 ? close + 2 : rest
  if (!isBlockBoundary(reading, source, end)) return false
  placeBlock(scope, 'math', position, end, strip(text.slice(open + 2, close))).isBlock = true
  source.position = end
  return true
}
