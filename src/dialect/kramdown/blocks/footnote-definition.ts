import { indentedEnd, isIndented } from './indented-code.ts'
import { placeBlock } from './place-block.ts'
import { createSource } from './source.ts'
import { nameEnd } from '../brace-lists.ts'
import { lineEnd, skipIndent } from '../characters.ts'
import { createElement } from '../element.ts'
import { appendSlice, createBuilder, endOrigin, finishBuilder, originOf } from '../fragment.ts'
import type { Reading, Scope } from '../reading.ts'

/** Reads `[^name]: text`, and the indented lines below it. */
export function readFootnoteDefinition(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position, fragment } = source
  const open = skipIndent(text, position)
  if (text.charCodeAt(open + 1) !== 94) return false
  const close = nameEnd(text, open + 2)
  if (close === open + 2 || !text.startsWith(']:', close)) return false
  const name = text.slice(open + 2, close)
  const end = indentedEnd(reading, source, lineEnd(text, close))
  const builder = createBuilder()
  for (let line = close + 2; line < end; line = lineEnd(text, line)) {
    const from = isIndented(text, line) ? line + (text.charCodeAt(line) === 9 ? 1 : 4) : line
    appendSlice(builder, fragment, from, lineEnd(text, line))
  }
  const content = createElement('footnote-definition', originOf(fragment, open), endOrigin(fragment, end - 1))
  source.position = end
  reading.parseBlocks(reading, content, createSource(finishBuilder(builder)))
  const definition = placeBlock(scope, 'boundary', position, end, 'footnote')
  definition.label = name
  if (reading.footnotes.has(name)) {
    const message = `The footnote “${name}” is defined before: the last definition counts`
    reading.warn('duplicate-definition', message, definition.start, definition.end)
  }
  // A later definition takes the place of the first one, as in a Ruby hash.
  reading.footnotes.set(name, { name, content, definition, isUsed: false })
  return true
}
