import type { Code, Html } from 'mdast'
import { isRightBelow, marginOf, restOf, startOf, writtenOf, type Standing } from './standing.ts'

/**
 * In a list or quote, an end that nobody wrote: code in a fence that is never closed. And indented code right below something where more follows
 * right below it, which behind a list comes in pieces.
 */
export function isDoubtfulCode(node: Code, { text, before, after, isInside }: Standing): boolean {
  const written = writtenOf(node, text)
  if (isFenced(node, text))
    return written.split('\n', 1)[0]?.includes('\u00A0') === true || (isInside && !/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(written))
  if (isInside && written.includes('\t')) return true
  const isBelow = before === undefined ? isInside : isRightBelow(node, before)
  if ((isInside || isBelow) && /^\n+[ \t]+(?:\n|$)/.test(restOf(node, text, 4))) return true
  if (after?.type === 'code' && !isFenced(after, text)) return true
  return isBelow && after !== undefined && (after.type === 'list' || isRightBelow(after, node))
}

/** Of indented code, the first line is as it is written. */
function isFenced(node: Code, text: string): boolean {
  const start = startOf(node)
  return /^(?:```|~~~)/.test(text.slice(start, start + 3)) && text.slice(start, text.indexOf('\n', start)) !== node.value.split('\n', 1)[0]
}

/** HTML that ends with certain characters, and without them with all that it stands in. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/^\s*<!--/, '-->'],
  [/^\s*<\?/, '?>'],
  [/^\s*<!\[CDATA\[/, ']]>'],
  [/^\s*<![A-Za-z]/, '>'],
]
const LITERAL = /^\s*<(script|pre|style|textarea)(?![\w-])/i
const LITERAL_END = /<\/(script|pre|style|textarea)>/i

/** An element of literal text that another one's tag ends; and in a list or quote, HTML of which it is not plain where it ends or begins. */
export function isDoubtfulHtml(node: Html, standing: Standing): boolean {
  const { value } = node
  const literal = LITERAL.exec(value)?.[1]
  if (literal !== undefined && LITERAL_END.exec(value)?.[1]?.toLowerCase() !== literal.toLowerCase()) return true
  // A line below that looks like the one below the head of a table.
  if (/^-[-:| \t]*\|[-:| \t]*$/m.test(value)) return true
  if (!standing.isInside) return false
  if (standing.block.type === 'paragraph') return /\n[ \t]/.test(value) || (standing.isQuoted && value.includes('\n'))
  if (ENDS.some(([start, end]) => start.test(value) && !value.includes(end))) return true
  const isEndedByMarks = /\n[ \t>]*$/.test(writtenOf(node, standing.text))
  return isEndedByMarks || (isRightBelow(node, standing.before) && isLazy(node, standing))
}

/** True on a line that may have left the list or quote. */
function isLazy(node: Html, { text, before, isQuoted }: Standing): boolean {
  const margin = text.slice(text.lastIndexOf('\n', startOf(node) - 1) + 1, startOf(node))
  if (margin.includes('\t') || marginOf(before, text).includes('\t')) return true
  if (isQuoted && margin !== '' && margin.trim() === '') return true
  return margin.endsWith(' ') && margin.length + 1 < (before?.position?.start.column ?? 0)
}
