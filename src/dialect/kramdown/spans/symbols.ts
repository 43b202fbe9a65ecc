import { addText, createSpan, type SpanReading } from './span-reading.ts'
import type { Element } from '../element.ts'
import type { TypographicSymbol } from '../options.ts'

/** What is written, its name, and what it becomes. In kramdown's order. */
const SYMBOLS: readonly (readonly [string, TypographicSymbol, string])[] = [
  ['---', 'mdash', '—'],
  ['--', 'ndash', '–'],
  ['...', 'hellip', '…'],
  ['<< ', 'laquo_space', '«\u00a0'],
  [' >>', 'raquo_space', '\u00a0»'],
  ['<<', 'laquo', '«'],
  ['>>', 'raquo', '»'],
]
const FIRST_SIGNS = '-.<> '
const ESCAPABLE = new Set('\\.*_+`<>()[]{}#!:|"\'$=-')

/** Reads dashes, an ellipsis or angle quotation marks. */
export function readSymbol(spans: SpanReading, tree: Element): boolean {
  const { text, position, reading } = spans
  const { input, gfmQuirks, typographicSymbols } = reading.settings
  if (input === 'GFM' && gfmQuirks.includes('no_auto_typographic')) return false
  if (text.startsWith('\\<<', position) || text.startsWith('\\>>', position)) {
    const sign = text.charAt(position + 1)
    for (const at of [position + 1, position + 2]) addSymbol(spans, tree, at, at + 1, sign)
    spans.position += 3
    return true
  }
  if (!FIRST_SIGNS.includes(text.charAt(position))) return false
  for (const [written, name, becomes] of SYMBOLS) {
    if (!text.startsWith(written, position)) continue
    const symbol = addSymbol(spans, tree, position, position + written.length, typographicSymbols[name] ?? becomes)
    // In the id of a heading it counts as what it is, whatever is shown for it.
    symbol.written = becomes
    spans.position += written.length
    return true
  }
  return false
}

/** Adds a character that stands for what is written. */
export function addSymbol(spans: SpanReading, tree: Element, from: number, to: number, value: string): Element {
  const symbol = createSpan(spans, 'symbol', from, to, value)
  tree.children.push(symbol)
  return symbol
}

/** Reads two spaces, or two backslashes, before a line end. */
export function readLineBreak(spans: SpanReading, tree: Element): boolean {
  const { text, position, reading } = spans
  if (reading.settings.input === 'GFM' && reading.settings.hardWrap) return false
  if (!text.startsWith('  \n', position) && !text.startsWith('\\\\\n', position)) return false
  tree.children.push(createSpan(spans, 'break', position, position + 2))
  spans.position += 2
  return true
}

/** Reads a character behind a backslash. */
export function readEscape(spans: SpanReading, tree: Element): boolean {
  const { text, position, reading } = spans
  if (text.charCodeAt(position) !== 92) return false
  const next = text.charAt(position + 1)
  if (!ESCAPABLE.has(next) && !(next === '~' && reading.settings.input === 'GFM')) return false
  addText(spans, tree, position, position + 2, next)
  spans.position += 2
  return true
}
