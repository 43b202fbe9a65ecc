import { addText, createSpan, type SpanReading } from './span-reading.ts'
import type { Element } from '../element.ts'
import { ENTITIES } from '../html/entities.ts'
import { characterOf } from '../html/references.ts'

const ENTITY = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y

/** Reads a character reference. One that kramdown does not know stays as it is written. */
export function readEntity(spans: SpanReading, tree: Element): boolean {
  const { text, position } = spans
  ENTITY.lastIndex = position
  const found = ENTITY.exec(text)
  if (!found) return false
  const [whole, name, decimal, hexadecimal] = found
  const end = position + whole.length
  const code = name === undefined ? Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10) : ENTITIES.get(name)
  const character = code === undefined ? '&' : characterOf(code)
  tree.children.push(createSpan(spans, 'symbol', position, code === undefined ? position + 1 : end, character))
  if (code === undefined) addText(spans, tree, position + 1, end)
  spans.position = end
  return true
}
