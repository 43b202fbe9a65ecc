import { placeBlock } from './place-block.ts'
import { downcase, isBlank, lineEnd, skipBlanks, skipIndent } from '../characters.ts'
import type { Reading, Scope, Source } from '../reading.ts'
import { findNext } from '../searches.ts'

/** Address and title of a definition, and where they end. */
interface Target {
  readonly url: string
  readonly title: string | undefined
  readonly end: number
}

/** A label as it is compared: white space is one space, capitals count as small letters. */
export function normalizeLabel(label: string): string {
  return downcase(label.replace(/[ \t\r\n\f\v]+/g, ' '))
}

/** Reads `[label]: address "title"`. The last definition of a label wins. */
export function readLinkDefinition(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position } = source
  const open = skipIndent(text, position)
  const end = lineEnd(text, open)
  const close = findNext(source.searches, ']', open)
  if (close === -1 || close >= end || close === open + 1 || text.charCodeAt(close + 1) !== 58) return false
  const from = skipBlanks(text, close + 2)
  if (from >= end - 1) return false
  const target = (text.charCodeAt(from) === 60 ? bracketedTarget(source, from, end) : undefined) ?? plainTarget(text, from, end)
  if (!target) return false
  const label = text.slice(open + 1, close)
  const id = normalizeLabel(label)
  const definition = placeBlock(scope, 'boundary', position, target.end, 'link')
  if (reading.links.get(id)?.definition)
    reading.warn('duplicate-definition', `“${label}” is defined before: the last definition counts`, definition.start, definition.end)
  definition.label = label
  definition.written = target.url
  if (target.title !== undefined) definition.title = target.title
  reading.links.set(id, { url: target.url, title: target.title, definition })
  source.position = target.end
  return true
}

/** An address in angle brackets. The brackets end where the rest of the line, or the line below, fits. */
function bracketedTarget({ text, searches }: Source, from: number, end: number): Target | undefined {
  for (let close = findNext(searches, '>', from); close !== -1 && close < end; close = findNext(searches, '>', close + 1)) {
    const url = text.slice(from + 1, close)
    const at = skipBlanks(text, close + 1)
    const title = at > close + 1 ? titleAt(text, at, end) : undefined
    if (title) return { url, ...title }
    if (at < end - 1) continue
    const below = titleBelow(text, end)
    return below ? { url, ...below } : { url, title: undefined, end }
  }
  return undefined
}

/** An address up to the title or the line end. Where a quotation mark stands behind a space, but no title, there is no definition. */
function plainTarget(text: string, from: number, end: number): Target | undefined {
  const close = lastVisible(text, from, end)
  const mark = text[close]
  if (mark === '"' || mark === "'") {
    for (let at = text.indexOf(mark, from + 1); at !== -1 && at < close - 1; at = text.indexOf(mark, at + 1)) {
      if (!isBlank(text.charCodeAt(at - 1))) continue
      return checkedTarget(text.slice(from, lastVisible(text, from, at) + 1), text.slice(at + 1, close), end)
    }
  }
  const url = text.slice(from, close + 1)
  const below = titleBelow(text, end)
  return below ? checkedTarget(url, below.title, below.end) : checkedTarget(url, undefined, end)
}

function checkedTarget(url: string, title: string | undefined, end: number): Target | undefined {
  return /[ \t]["']/.test(url) ? undefined : { url, title, end }
}

function titleBelow(text: string, index: number): { readonly title: string; readonly end: number } | undefined {
  const end = lineEnd(text, index)
  return titleAt(text, skipBlanks(text, index), end)
}

function titleAt(text: string, at: number, end: number): { readonly title: string; readonly end: number } | undefined {
  const mark = text[at]
  if (mark !== '"' && mark !== "'") return undefined
  const close = lastVisible(text, at, end)
  return text[close] === mark && close > at + 1 ? { title: text.slice(at + 1, close), end } : undefined
}

/** The index of the last character before `end` that is no blank. */
function lastVisible(text: string, from: number, end: number): number {
  let at = end - 1
  while (at > from && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 10)) at--
  return at
}
