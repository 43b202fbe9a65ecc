import { addText, createSpan, type SpanReading } from './span-reading.ts'
import { nameEnd } from '../brace-lists.ts'
import type { Element } from '../element.ts'

/** Reads `[^name]`. Where there is no such footnote it stays text. */
export function readFootnoteMarker(spans: SpanReading, tree: Element): boolean {
  const { text, position, reading } = spans
  if (text.charCodeAt(position + 1) !== 94) return false
  const close = nameEnd(text, position + 2)
  if (close === position + 2 || text.charCodeAt(close) !== 93) return false
  const name = text.slice(position + 2, close)
  const footnote = reading.footnotes.get(name)
  spans.position = close + 1
  if (footnote) {
    footnote.isUsed = true
    const marker = createSpan(spans, 'footnote', position, close + 1)
    marker.label = name
    tree.children.push(marker)
  } else {
    const { start, end } = createSpan(spans, 'text', position, close + 1)
    reading.warn('undefined-footnote', `There is no footnote “${name}”`, start, end)
    addText(spans, tree, position, close + 1)
  }
  return true
}
