import { createSpan, type SpanReading } from './span-reading.ts'
import { attributesOf, type Element } from '../element.ts'
import { findNext } from '../searches.ts'

const SCHEME = /<(mailto|https?|ftps?):/y
const ADDRESS = /<([\p{Alphabetic}\p{Nd}\-_.]+@[\p{Alphabetic}\p{Nd}\-_.]+)>/uy

/** Reads an address in angle brackets. */
export function readAutolink(spans: SpanReading, tree: Element): boolean {
  const { text, position } = spans
  const shown = schemeAddress(spans) ?? mailAddress(text, position)
  if (shown === undefined) return false
  const end = position + shown.length + 2
  const link = createSpan(spans, 'link', position, end)
  const isMail = !/^(?:mailto|https?|ftps?):/.test(shown)
  attributesOf(link).set('href', isMail ? `mailto:${shown}` : shown)
  const from = shown.startsWith('mailto:') ? position + 8 : position + 1
  link.children.push(createSpan(spans, 'text', from, end - 1, text.slice(from, end - 1)))
  tree.children.push(link)
  spans.position = end
  return true
}

function schemeAddress({ text, searches, position }: SpanReading): string | undefined {
  SCHEME.lastIndex = position
  const scheme = SCHEME.exec(text)?.[0]
  if (scheme === undefined) return undefined
  // At least one character stands behind the colon, even if it closes the bracket.
  const from = position + scheme.length
  const close = findNext(searches, '>', from + 1)
  if (close === -1 || text.charCodeAt(from) === 10) return undefined
  const lineEnd = findNext(searches, '\n', from)
  return lineEnd !== -1 && lineEnd < close ? undefined : text.slice(position + 1, close)
}

function mailAddress(text: string, position: number): string | undefined {
  ADDRESS.lastIndex = position
  return ADDRESS.exec(text)?.[1]
}
