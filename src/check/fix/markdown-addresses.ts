import { decodeMarkdown, type WrittenAddress } from './address-forms.ts'
import type { Range } from './text-places.ts'

/** Between the parts of a link: white space, and the marks of the quotes that it stands in. */
const SPACE = /[ \t]*(?:(?:\r\n?|\n)[ \t>]*)?/y
const TITLE = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)/y
const POINTED = /<((?:[^<>\\\r\n]|\\[^\r\n])*)>/y
const LABEL = /\[(?:[^[\]\\]|\\[\s\S])+\]:/y
const AUTOLINK = /^<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>$/i
const LITERAL = /^(?:https?:\/\/|www\.)[^\s<>]+$/i

/** CommonMark lets an implementation limit how deep parentheses nest (0.31, 6.3); micromark does so at 32. */
const DEEPEST = 32

/** The addresses that may belong to a link or image of Markdown, or a definition, which takes up a range of the text exactly. */
export function markdownAddresses(text: string, range: Range): readonly WrittenAddress[] {
  const source = text.slice(range.start, range.end)
  const found = source.startsWith('[') || source.startsWith('![') ? [...resources(source), ...definition(source)] : autolinks(source)
  return found.map((address) => ({ ...address, start: address.start + range.start, end: address.end + range.start }))
}

/** Every `](…)` that ends where the source ends: that of an image inside a link ends before. */
function resources(source: string): readonly WrittenAddress[] {
  const found: WrittenAddress[] = []
  for (let at = source.indexOf(']('); at >= 0; at = source.indexOf('](', at + 1)) {
    const address = resource(source, at + 2)
    if (address) found.push(address)
  }
  if (found.length > 0) return found
  const spaced = spacedDestination(source)
  return spaced ? [spaced] : []
}

/** An address, perhaps a title, and the parenthesis that ends the source (CommonMark 0.31, 6.3). */
function resource(source: string, start: number): WrittenAddress | undefined {
  const address = destination(source, skip(SPACE, source, start))
  if (!address) return undefined
  const behind = address.end + (address.form === 'pointed-destination' ? 1 : 0)
  const end = skip(SPACE, source, skip(TITLE, source, skip(SPACE, source, behind)))
  return source[end] === ')' && end === source.length - 1 ? address : undefined
}

/** `[label]: address`, at the start of the source (CommonMark 0.31, 4.7). */
function definition(source: string): readonly WrittenAddress[] {
  const label = skip(LABEL, source, 0)
  const address = label === 0 ? undefined : destination(source, skip(SPACE, source, label))
  return address ? [address] : []
}

function destination(source: string, start: number): WrittenAddress | undefined {
  if (source[start] === '<') {
    const end = skip(POINTED, source, start) - 1
    return end < start
      ? undefined
      : { start: start + 1, end, form: 'pointed-destination', value: decodeMarkdown(source.slice(start + 1, end)) }
  }
  const end = plainEnd(source, start)
  return { start, end, form: 'destination', value: decodeMarkdown(source.slice(start, end)) }
}

/** Where an address without signs round it ends: at white space, or at a parenthesis that was not opened in it. */
function plainEnd(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (character <= ' ' || character === '\u007f') return at
    if (character === '\\' && at + 1 < source.length && source.charAt(at + 1) > ' ') at += 1
    else if (character === '(' && (depth += 1) > DEEPEST) return at
    else if (character === ')' && (depth -= 1) < 0) return at
  }
  return source.length
}

/** `](an address with spaces)`, without what cannot be part of one: parentheses, quotes, pointed signs. */
function spacedDestination(source: string): WrittenAddress | undefined {
  const open = source.lastIndexOf('](') + 2
  const inner = source.slice(open, -1)
  const written = inner.trim()
  if (open < 2 || !source.endsWith(')') || !/[ \t]/.test(written) || /[()"'<>]/.test(written)) return undefined
  const start = open + inner.indexOf(written)
  return { start, end: start + written.length, form: 'spaced-destination', value: decodeMarkdown(written).replace(/[ \t]/g, '%20') }
}

/** `<https://…>`, and addresses in text, which hold no escapes and no references (CommonMark 0.31, 6.5; GFM 0.29, 6.9). */
function autolinks(source: string): readonly WrittenAddress[] {
  if (AUTOLINK.test(source)) return [{ start: 0, end: source.length, form: 'autolink', value: source.slice(1, -1) }]
  if (!LITERAL.test(source)) return []
  return [{ start: 0, end: source.length, form: 'literal-autolink', value: /^www/i.test(source) ? `http://${source}` : source }]
}

/** Where a pattern that begins at an offset ends; the offset where it does not begin there. */
function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : at
}
