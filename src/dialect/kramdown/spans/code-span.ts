import { createSpan, takeText, type SpanReading } from './span-reading.ts'
import { codeSpanAt } from '../code-span-at.ts'
import type { Element } from '../element.ts'

/** Reads code between backticks. */
export function readCodeSpan(spans: SpanReading, tree: Element): boolean {
  const { position } = spans
  const span = codeSpanAt(spans.searches, position)
  if (!span.isCode) {
    takeText(spans, tree, span.end - position)
    return true
  }
  tree.children.push(createSpan(spans, 'code-span', position, span.end, spans.text.slice(span.from, span.to)))
  spans.position = span.end
  return true
}
