import { placeBlock } from './place-block.ts'
import { skipIndent, strip } from '../characters.ts'
import type { Reading, Scope } from '../reading.ts'

const DEFINITION = /\*\[([^\n]+?)\]:([^\n]*)\n/y

/** Reads `*[HTML]: Hypertext Markup Language`. */
export function readAbbreviationDefinition(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position } = source
  DEFINITION.lastIndex = skipIndent(text, position)
  const found = DEFINITION.exec(text)
  if (found?.[1] === undefined) return false
  const [, name, title] = found
  const end = DEFINITION.lastIndex
  const definition = placeBlock(scope, 'boundary', position, end, 'abbreviation')
  if (reading.abbreviations.has(name)) {
    const message = `The abbreviation “${name}” is defined before: the last definition counts`
    reading.warn('duplicate-definition', message, definition.start, definition.end)
  }
  reading.abbreviations.set(name, { title: strip(title ?? ''), definition })
  source.position = end
  return true
}
