import type { Image, ImageReference, InlineCode, Link, FootnoteReference, Nodes, Text } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { isAddressInText } from '../late-addresses.ts'
import { hasDoubleMarks, isOpenBlock } from './block-marks.ts'
import { endOf, startOf, writtenOf, type Standing } from './standing.ts'

/** Marks of emphasis that mark nothing, beside others. */
const LEFT_OVER = /\*_|_\*|\*~|~\*|_~|~_/
const DOUBLE = /\*\*|__|~~/

/** What may be a mail address, behind a character that none begins with. */
const HALF_ADDRESS = /[/\u0080-\uFFFF][\w.+-]+@[\w-]+\.[\w-]/

/** Marks of two lengths that may be paired in another way beside a mark of another kind; and what may be an address or a note in brackets. */
export function isDoubtfulText(node: Text, standing: Standing): boolean {
  const { text } = standing
  const { value } = node
  if ((value.includes('@') && HALF_ADDRESS.test(value)) || value.includes('![^')) return true
  if (!/[*_~]/.test(value)) return false
  if (LEFT_OVER.test(value)) return hasDoubleMarks(standing)
  return DOUBLE.test(value) && LEFT_OVER.test((text[startOf(node) - 1] ?? '') + value + (text[endOf(node)] ?? ''))
}

/**
 * In a list or quote, text or a break that ends with its line: where something was begun before and does not go on, remark-parse counts the marks
 * of the next line to it.
 */
export function isDoubtfulLineEnd(node: Nodes, standing: Standing): boolean {
  if (!standing.isInside || (node.type !== 'text' && node.type !== 'break') || node.position?.end.column !== 1) return false
  return (standing.after?.position?.start.column ?? 2) > 1 && isOpenBlock(standing)
}

/** Code over the end of a line, with a tab. */
export function isDoubtfulInlineCode(node: InlineCode, { text, isInside }: Standing): boolean {
  const written = isInside ? writtenOf(node, text) : ''
  return written.includes('\n') && written.includes('\t')
}

/** A footnote's number in the words of what may be a link. */
export function isDoubtfulReference(_: FootnoteReference, standing: Standing): boolean {
  const { before, after } = standing
  if (after?.type === 'text' && /\](?:[([]|$)/.test(after.value)) return true
  return before?.type === 'text' && before.value.includes('[') && isOpenBlock(standing)
}

/** More of what could be of an address, behind marks of emphasis that end it. */
const BEHIND_MARKS = /^[*_~]+[!"'),.:;?*_~\]]*[^\s<!"'),.:;?*_~\]]/

/** An address in text that begins or ends as few do. */
export function isDoubtfulLink(node: Link, { text, before, isQuoted }: Standing): boolean {
  const { url } = node
  const start = startOf(node)
  if (!isAddressInText(node, text)) return false
  const next = text[endOf(node)] ?? ''
  if (next === '&' || next === '>' || (next === ';' && url.includes('&'))) return true
  if (before?.type === 'footnoteReference' || /[\\&]/.test(text[start] ?? '') || (isQuoted && text[start - 1] === '>')) return true
  if (BEHIND_MARKS.test(text.slice(endOf(node), endOf(node) + 64))) return true
  if (url.startsWith('mailto:')) return /[\w.+\\@-]/.test(text[start - 1] ?? '')
  return (
    /\||[?!.,:*_~'"]$|^https?:\/\/[^/?#]*_/.test(url) ||
    !/^https?:\/\/(?:www\.)?[a-z\d]/i.test(url) ||
    /^http:\/\/www(?!\.[a-z\d])/i.test(url)
  )
}

/** In the words for a picture, colons, and marks of emphasis beside others. */
export function isDoubtfulImage(node: Image | ImageReference, { text, hasDirectives }: Standing): boolean {
  const written = writtenOf(node, text)
  return LEFT_OVER.test(written) || /^!\[[^\]]*~/.test(written) || (hasDirectives && /^!\[[^\]]*:[A-Za-z]/.test(written))
}

/** A directive right behind a word, which may be the end of an address. */
export function isDoubtfulWord(node: TextDirective, { text }: Standing): boolean {
  return /[\w/.`]/.test(text[startOf(node) - 1] ?? '')
}
