import { readAutolink } from './autolink.ts'
import { readCodeSpan } from './code-span.ts'
import { readEmphasis } from './emphasis.ts'
import { readEntity } from './entity.ts'
import { readFootnoteMarker } from './footnote-marker.ts'
import { readInlineMath } from './inline-math.ts'
import { readLink } from './link.ts'
import { nextSpecial } from './next-special.ts'
import { readSmartQuote } from './smart-quotes.ts'
import { readSpanExtension } from './span-extensions.ts'
import { readSpanHtml } from './span-html.ts'
import { addText, createSpanReading, takeText, type SpanReading, type SpanSet, type Stop } from './span-reading.ts'
import { readStrikethrough } from './strikethrough.ts'
import { readTextDirective } from './text-directive.ts'
import { readEscape, readLineBreak, readSymbol } from './symbols.ts'
import type { Element } from '../element.ts'
import type { Fragment } from '../fragment.ts'
import type { Reading } from '../reading.ts'

/** Reads one construct at the position; false where it does not stand there. */
type SpanConstruct = (spans: SpanReading, tree: Element) => boolean

const MARKS: readonly SpanConstruct[] = [readEmphasis]
const OTHERS: readonly SpanConstruct[] = [readSmartQuote, readSymbol, readLineBreak, readEscape, readStrikethrough]

/** Constructs by the character that they begin with, in kramdown's order. A character before a quotation mark may begin anything. */
const CONSTRUCTS: Readonly<Record<string, readonly SpanConstruct[]>> = {
  '*': MARKS,
  _: MARKS,
  '`': [readCodeSpan],
  '<': [readAutolink, readSpanHtml, readSmartQuote, readSymbol],
  '[': [readFootnoteMarker, readLink, readSmartQuote],
  '!': [readLink, readSmartQuote],
  $: [readSmartQuote, readInlineMath],
  '{': [readSmartQuote, readSpanExtension],
  '&': [readSmartQuote, readEntity],
  ':': [readSmartQuote, readTextDirective],
}

const TABLE_CONSTRUCTS: Readonly<Record<string, readonly SpanConstruct[]>> = { '`': [readCodeSpan], '<': [readSpanHtml] }
const HTML_CONSTRUCTS: Readonly<Record<string, readonly SpanConstruct[]>> = { '<': [readSpanHtml] }
const NONE: readonly SpanConstruct[] = []

/** Reads the spans of a text into an element. */
export function parseInline(reading: Reading, tree: Element, fragment: Fragment, set: SpanSet = 'all'): void {
  parseSpans(createSpanReading(reading, fragment, parseSpans), tree, set)
}

/** Reads spans into an element, up to the end of the text or where the stop ends them. */
function parseSpans(spans: SpanReading, tree: Element, set: SpanSet, stop?: Stop): boolean {
  const { text, reading } = spans
  const signs = set === 'all' && reading.settings.directives.text.size > 0 ? 'directives' : set
  spans.depth++
  let isEnded = false
  while (spans.position < text.length) {
    if (stop?.isHopeless?.(spans.position)) break
    const at = nextSpecial(text, spans.position, signs)
    if (at === -1) {
      if (!stop) {
        addText(spans, tree, spans.position, text.length)
        spans.position = text.length
      }
      break
    }
    addText(spans, tree, spans.position, at)
    spans.position = at
    if (stop?.endsAt(at)) {
      isEnded = true
      break
    }
    if (!readConstruct(spans, tree, constructsAt(set, text.charAt(at)))) takeText(spans, tree, 1)
  }
  spans.depth--
  return isEnded
}

function readConstruct(spans: SpanReading, tree: Element, constructs: readonly SpanConstruct[]): boolean {
  for (const read of constructs) if (read(spans, tree)) return true
  return false
}

function constructsAt(set: SpanSet, sign: string): readonly SpanConstruct[] {
  if (set === 'all') return CONSTRUCTS[sign] ?? OTHERS
  return (set === 'html' ? HTML_CONSTRUCTS : TABLE_CONSTRUCTS)[sign] ?? NONE
}
