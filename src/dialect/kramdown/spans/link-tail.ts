import type { SpanReading } from './span-reading.ts'
import { normalizeLabel } from '../blocks/link-definition.ts'
import { isSpace, strip } from '../characters.ts'
import type { AttributeSet } from '../element.ts'
import { endOrigin, originOf } from '../fragment.ts'
import { findNext, findPattern } from '../searches.ts'

/** What stands behind the brackets of a link, and says where it leads. */
export interface LinkTail {
  readonly url: string
  readonly title: string | undefined
  readonly lists: AttributeSet | undefined
  /** The label of the definition that says so. */
  readonly label?: string | undefined
  readonly end: number
}

const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g
const PARENTHESIS = /[()]|[ \t\r\n\f\v](?=["'])/g
const SPACE_BEFORE_QUOTE = /[ \t\r\n\f\v](?=["'])/g
/** Labels may be as long as this. kramdown sets no limit. */
const LONGEST_LABEL = 1000
/** How much of a label a message shows. */
const SHOWN = 80
/** Behind how many characters that lead nowhere the parentheses of the whole text are paired. */
const WORTH_PAIRING = 200

/** Reads what stands behind the bracket that closes at an index. */
export function readLinkTail(spans: SpanReading, start: number, open: number, close: number): LinkTail | undefined {
  const { text } = spans
  const id = labelBehind(spans, close + 1)
  if (!id && text.charCodeAt(close + 1) === 40) return addressTail(spans, close + 1)
  const written = id?.label ?? (close - open > LONGEST_LABEL ? '' : text.slice(open, close).replace(ESCAPE, '$1'))
  const target = written.length > LONGEST_LABEL ? undefined : spans.reading.links.get(normalizeLabel(written))
  if (target) {
    const { url, title, definition } = target
    return { url, title, lists: definition?.lists, label: definition?.label, end: id?.end ?? close + 1 }
  }
  if (id?.label === undefined) {
    const from = originOf(spans.fragment, start)
    spans.reading.warn(
      'undefined-link',
      `No link definition has the label “${written.length > SHOWN ? `${written.slice(0, SHOWN)}…` : written}”`,
      from,
      endOrigin(spans.fragment, close + 1),
    )
  }
  return undefined
}

function labelBehind(spans: SpanReading, index: number): { readonly label: string | undefined; readonly end: number } | undefined {
  const { text } = spans
  let at = index
  while (isSpace(text.charCodeAt(at))) at++
  if (text.charCodeAt(at) !== 91) return undefined
  const close = findNext(spans.searches, ']', at + 1)
  if (close === -1) return undefined
  return { label: close === at + 1 ? undefined : text.slice(at + 1, close), end: close + 1 }
}

function addressTail(spans: SpanReading, open: number): LinkTail | undefined {
  const { text, searches } = spans
  if (text.charCodeAt(open + 1) === 60) {
    const close = findNext(searches, '>', open + 2)
    const lineEnd = close === -1 ? -1 : findNext(searches, '\n', open + 2)
    if (close !== -1 && (lineEnd === -1 || lineEnd > close)) {
      const url = text.slice(open + 2, close)
      if (text.charCodeAt(close + 1) === 41) return { url, title: undefined, lists: undefined, end: close + 2 }
      return titleTail(spans, url, close + 1)
    }
  }
  const stop = addressEnd(spans, open)
  if (stop === -1) return undefined
  const url = strip(text.slice(open + 1, stop))
  if (text.charCodeAt(stop) === 41) return { url, title: undefined, lists: undefined, end: stop + 1 }
  return titleTail(spans, url, stop + 1)
}

/** Where the address ends: at the parenthesis that closes it, or at white space with a quotation mark behind it; else -1. */
function addressEnd(spans: SpanReading, open: number): number {
  if (spans.parentheses) return pairedEnd(spans, spans.parentheses, open)
  const pattern = new RegExp(PARENTHESIS)
  pattern.lastIndex = open
  let depth = 0
  let last = open
  for (let found = pattern.exec(spans.text); found; found = pattern.exec(spans.text)) {
    last = found.index
    if (found[0] === '(') depth++
    else if (found[0] !== ')' || --depth === 0) break
  }
  if (last - open > WORTH_PAIRING) spans.parentheses = pairParentheses(spans.text)
  return last === open || (depth > 0 && isParenthesis(spans.text.charCodeAt(last))) ? -1 : last
}

function pairedEnd(spans: SpanReading, pairs: ReadonlyMap<number, number>, open: number): number {
  const close = pairs.get(open) ?? -1
  const space = findPattern(spans.searches, 'space before quote', SPACE_BEFORE_QUOTE, open)
  if (space !== -1 && (close === -1 || space < close)) return space
  return close
}

function pairParentheses(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const opened: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') opened.push(index)
    else {
      const open = opened.pop()
      if (open !== undefined) pairs.set(open, index)
    }
  }
  return pairs
}

function titleTail(spans: SpanReading, url: string, index: number): LinkTail | undefined {
  const { text, searches } = spans
  let at = index
  while (isSpace(text.charCodeAt(at))) at++
  const mark = text.charAt(at)
  if (mark !== '"' && mark !== "'") return undefined
  const pattern = mark === '"' ? /"[ \t\r\n\f\v]*\)/g : /'[ \t\r\n\f\v]*\)/g
  const close = findPattern(searches, `title ${mark}`, pattern, at + 2)
  if (close === -1) return undefined
  let end = close + 1
  while (isSpace(text.charCodeAt(end))) end++
  return { url, title: text.slice(at + 1, close), lists: undefined, end: end + 1 }
}

function isParenthesis(code: number): boolean {
  return code === 40 || code === 41
}
