import { createSpan, createSpanReading, type SpanReading } from './span-reading.ts'
import type { Element } from '../element.ts'
import { directivePartsAt, type DirectiveParts } from '../directive-parts.ts'
import { sliceFragment } from '../fragment.ts'
import { DEEPEST } from '../reading.ts'

/** Reads a directive in running text, `:name[words]`, where its name is known. What stands in it knows nothing of what it stands in. */
export function readTextDirective(spans: SpanReading, tree: Element): boolean {
  const { text, position, reading } = spans
  const { text: names } = reading.settings.directives
  if (names.size === 0 || isDoubled(text, position) || spans.depth >= DEEPEST) return false
  const parts = directivePartsAt(text, position + 1, false)
  if (!parts || !names.has(parts.name) || text.charCodeAt(position + 1 + parts.name.length) !== 91) return false
  const directive = createSpan(spans, 'text-directive', position, parts.end, parts.name)
  directive.directive = parts.attributes
  directive.children = contentOf(spans, parts)
  tree.children.push(directive)
  spans.position = parts.end
  return true
}

/** True behind a colon that no backslash escapes. */
function isDoubled(text: string, position: number): boolean {
  return text.charCodeAt(position - 1) === 58 && text.charCodeAt(position - 2) !== 92
}

/** The label, read once: where emphasis round it finds no end, the place is come to again. */
function contentOf(spans: SpanReading, { label }: DirectiveParts): Element[] {
  if (!label) return []
  const { reading, fragment, labels } = spans
  const known = labels.get(label.from)
  if (known) return [...known]
  const inner = createSpanReading(reading, sliceFragment(fragment, label.from, label.to), spans.parse)
  inner.depth = spans.depth
  const holder = createSpan(spans, 'root', label.from, label.to)
  inner.parse(inner, holder, 'all')
  labels.set(label.from, holder.children)
  return holder.children
}
