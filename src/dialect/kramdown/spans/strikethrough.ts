import { createSpan, createSpanReading, type SpanReading } from './span-reading.ts'
import { isSpace } from '../characters.ts'
import type { Element } from '../element.ts'
import { sliceFragment } from '../fragment.ts'
import { DEEPEST } from '../reading.ts'
import { findPattern } from '../searches.ts'

/** GFM: reads text between `~~`. What stands in it knows nothing of what it stands in. */
export function readStrikethrough(spans: SpanReading, tree: Element): boolean {
  const { text, position, reading, fragment } = spans
  if (reading.settings.input !== 'GFM' || !text.startsWith('~~', position) || spans.depth >= DEEPEST) return false
  const from = position + 2
  if (text.charCodeAt(from) === 126 || isSpace(text.charCodeAt(from))) return false
  const last = findPattern(spans.searches, 'strikethrough', /[^ \t\r\n\f\v~]~~/g, from)
  if (last === -1) return false
  const end = last + 3
  const element = createSpan(spans, 'html', position, end, 'del')
  element.model = 'span'
  tree.children.push(element)
  const inner = createSpanReading(reading, sliceFragment(fragment, from, last + 1), spans.parse)
  inner.depth = spans.depth
  inner.parse(inner, element, 'all')
  spans.position = end
  return true
}
