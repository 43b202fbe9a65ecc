import { createElement, lastChild, type Element, type Kind } from '../element.ts'
import { endOrigin, originOf, type Fragment } from '../fragment.ts'
import type { Reading } from '../reading.ts'
import { createSearches, type Searches } from '../searches.ts'

/** Which constructs are looked for: all, HTML elements alone, or what protects the bars of a table. */
export type SpanSet = 'all' | 'html' | 'table'

/** What ends the content of a span. */
export interface Stop {
  /** True where the content ends at an index. It is asked once for each place, in order. */
  readonly endsAt: (index: number) => boolean
  /** True where it is known already that no end will be found from an index on. */
  readonly isHopeless?: (index: number) => boolean
}

/** Spans of these kinds do not stand in spans of the same kind: bits of a mask. */
export const WITHIN = { emphasis: 1, strong: 2, link: 4, image: 8 } as const

/** The reading of one text, and what was found out on the way. */
export interface SpanReading {
  readonly reading: Reading
  readonly fragment: Fragment
  readonly text: string
  readonly searches: Searches
  position: number
  /** What the place that is read stands in: bits of `WITHIN`. */
  within: number
  depth: number
  /** How many images the place stands in. */
  images: number
  /** From where emphasis of a kind, in a context, is known to find no end. Each failure is paid for once. */
  readonly hopeless: Set<number>
  /** Where brackets close that were met in vain before, by context; -1 where they do not. */
  readonly brackets: Map<number, number>
  /** Where parentheses close. Made when it is worth it. */
  parentheses: ReadonlyMap<number, number> | undefined
  /** The labels of directives that were read, by where they begin. */
  readonly labels: Map<number, readonly Element[]>
  /** Reads spans into an element up to where the stop ends them, which stays to be read; false where it does not. */
  readonly parse: (spans: SpanReading, tree: Element, set: SpanSet, stop?: Stop) => boolean
}

/** Begins to read a text. */
export function createSpanReading(reading: Reading, fragment: Fragment, parse: SpanReading['parse']): SpanReading {
  const { text } = fragment
  return {
    reading,
    fragment,
    text,
    searches: createSearches(text),
    position: 0,
    within: 0,
    depth: 0,
    images: 0,
    hopeless: new Set(),
    brackets: new Map(),
    parentheses: undefined,
    labels: new Map(),
    parse,
  }
}

/** A span from `start` to `end` of the text. */
export function createSpan(spans: SpanReading, kind: Kind, start: number, end: number, value = ''): Element {
  return createElement(kind, originOf(spans.fragment, start), endOrigin(spans.fragment, Math.max(end, start)), value)
}

/** Adds text to an element: what stands between two indices, or what that means. */
export function addText(spans: SpanReading, tree: Element, from: number, to: number, value = spans.text.slice(from, to)): void {
  if (value === '') return
  const last = lastChild(tree)
  if (last?.kind === 'text') {
    last.value += value
    last.end = endOrigin(spans.fragment, to)
  } else tree.children.push(createSpan(spans, 'text', from, to, value))
}

/** Takes some characters as text. */
export function takeText(spans: SpanReading, tree: Element, length: number): void {
  addText(spans, tree, spans.position, spans.position + length)
  spans.position += length
}
