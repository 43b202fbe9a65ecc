import { addText, type SpanReading } from './span-reading.ts'
import { addSymbol } from './symbols.ts'
import type { Element } from '../element.ts'

/** Which way quotation marks curl; `both` are two different marks that both open. */
type Direction = 'open' | 'close' | 'both'

/**
 * kramdown's rules, in its order; the first that fits counts. What stands before the marks, in the first group, is text. Each looks at a
 * few characters only.
 */
const RULES: readonly (readonly [RegExp, Direction])[] = [
  [/()(["'])(?=[_*]{1,2}[^ \t\r\n\f\v])/y, 'open'],
  [
    /()(["'])(?=[!"#$%'()*+,\-./:;<=>?@[\\\]^`{|}~](?!\.\.)(?![\p{Alphabetic}\p{M}\p{N}\p{Pc}])|_(?!\.\.)[\p{Alphabetic}\p{M}\p{N}\p{Pc}])/uy,
    'close',
  ],
  [/([ \t\r\n\f\v]?)("')(?=\w)/y, 'both'],
  [/([ \t\r\n\f\v]?)('")(?=\w)/y, 'both'],
  [/([ \t\r\n\f\v]?)(')(?=\d\ds)/y, 'close'],
  [/([ \t\r\n\f\v])(["'])(?=\w)/y, 'open'],
  [/([^ \\\t\r\n[{(-])(["'])/y, 'close'],
  [/()(["'])(?=[ \t\r\n\f\v]|s(?![\p{Alphabetic}\p{M}\p{N}\p{Pc}])|$)/uy, 'close'],
  [/([^]?)(')/y, 'open'],
  [/([^]?)(")/y, 'open'],
]

const STANDARD = ['‘', '’', '“', '”'] as const

/** Reads a quotation mark or apostrophe, which the character before it may stand with. */
export function readSmartQuote(spans: SpanReading, tree: Element): boolean {
  const { text, position } = spans
  if (!isMark(text.charCodeAt(position)) && !(isMark(text.charCodeAt(position + 1)) && text.charCodeAt(position) !== 92)) return false
  for (const [pattern, direction] of RULES) {
    pattern.lastIndex = position
    const found = pattern.exec(text)
    if (!found) continue
    const [whole, before = '', marks = ''] = found
    const from = position + before.length
    addText(spans, tree, position, from)
    for (let index = 0; index < marks.length; index++) addMark(spans, tree, from + index, direction)
    spans.position = position + whole.length
    return true
  }
  return false
}

function addMark(spans: SpanReading, tree: Element, at: number, direction: Direction): void {
  const index = (spans.text.charCodeAt(at) === 39 ? 0 : 2) + (direction === 'close' ? 1 : 0)
  const mark = addSymbol(spans, tree, at, at + 1, STANDARD[index] ?? '')
  // What is shown for it is known at the end: the page may still set it.
  mark.level = index
}

function isMark(code: number): boolean {
  return code === 34 || code === 39
}
