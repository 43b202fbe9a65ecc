import { createSpan, type SpanReading } from './span-reading.ts'
import { strip } from '../characters.ts'
import type { Element } from '../element.ts'
import { findNext } from '../searches.ts'

/** Reads a formula between `$$`. */
export function readInlineMath(spans: SpanReading, tree: Element): boolean {
  const { text, position } = spans
  if (!text.startsWith('$$', position)) return false
  const close = findNext(spans.searches, '$$', position + 2)
  if (close === -1) return false
  tree.children.push(createSpan(spans, 'math', position, close + 2, strip(text.slice(position + 2, close))))
  spans.position = close + 2
  return true
}
