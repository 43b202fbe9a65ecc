import { collectIdText } from './id-text.ts'
import { applyAttributeSet } from '../attribute-list.ts'
import { attributesOf, createElement, type Element } from '../element.ts'
import { inlineSource } from '../inline-text.ts'
import type { Reading } from '../reading.ts'
import { parseInline } from '../spans/parse-spans.ts'

/** Boundaries that become nodes. */
const DEFINITIONS = new Set(['link', 'footnote'])

/**
 * Reads the spans of all text below an element, and puts on each block what its attribute lists say. Boundaries have parted by then what they
 * are to part; those go that mdast has no node for.
 */
export function readSpans(reading: Reading, element: Element): void {
  if (element.children.length === 0) return
  const children: Element[] = []
  for (const child of element.children) {
    if (child.kind === 'inline') {
      const holder = createElement('root', child.start, child.end)
      parseInline(reading, holder, inlineSource(child))
      for (const span of holder.children) children.push(span)
      continue
    }
    readSpans(reading, child)
    if (child.lists) applyAttributeSet(attributesOf(child), child.lists, reading.namedLists)
    if (child.kind === 'term' || (child.kind === 'heading' && reading.settings.autoIdStripping))
      child.idText = collectIdText(child, reading.settings.input === 'GFM')
    if (child.kind !== 'boundary' || DEFINITIONS.has(child.value)) children.push(child)
  }
  element.children = children
}
