import type { Definition, Heading, Nodes, Paragraph, Table } from 'mdast'
import { hasLines, isRightBelow, restOf, startOf, writtenOf, type Standing } from './standing.ts'

const ESCAPED_DOUBLE = /\\(?:\*\*|__|~~)/

/** Two paragraphs right below one another, which are one; the first line of what may be a definition; what may be a table by a line that left the list. */
export function isDoubtfulParagraph(node: Paragraph, { text, before, isInside }: Standing): boolean {
  if (before?.type === 'paragraph' && before.data?.directiveLabel !== true && isRightBelow(node, before)) return true
  if (isBelowContainer(node, before) || (isInside && hasLines(node) && isLazyTable(node, text))) return true
  return text[startOf(node)] === '[' && /^\[[^\]\n]*\]:[ \t]*\n/.test(writtenOf(node, text))
}

/** Lines right below a list or quote may go on with it. */
export function isBelowContainer(node: Heading | Paragraph, before: Nodes | undefined): boolean {
  return (before?.type === 'list' || before?.type === 'blockquote') && hasLines(node) && isRightBelow(node, before)
}

function isLazyTable(node: Paragraph, text: string): boolean {
  const lines = writtenOf(node, text).split('\n')
  return lines.some((line, index) => index > 1 && /^[-:| \t>]+$/.test(line) && marksAt(line) > marksAt(lines[index - 1] ?? ''))
}

function marksAt(line: string): number {
  return /^[ \t>]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
}

/** Certain is a definition on a line of its own with nothing right below but another one. */
export function isDoubtfulDefinition(node: Definition, { text, before, isInside }: Standing): boolean {
  if (hasLines(node) || (before?.type === 'code' && isRightBelow(node, before))) return true
  if (node.identifier.trim() === '') return true
  const rest = restOf(node, text, 1)
  return !/^[ \t]*(?:\n[ \t]*)?$/.test(rest) && (isInside || !/^\n {0,3}\[[^\]\n]*\]:/.test(rest))
}

/** As with lines, one right below a list or quote. HTML would end a table, but for a row; and in a list or quote, a head that stands on a line that has left it, over a line that has not. */
export function isDoubtfulTable(node: Table, { text, before, isInside }: Standing): boolean {
  if ((before?.type === 'list' || before?.type === 'blockquote') && isRightBelow(node, before)) return true
  if (node.children.some((row) => text[startOf(row)] === '<')) return true
  const [head] = node.children
  if (!isInside || !head) return false
  const line = text.slice(text.lastIndexOf('\n', startOf(head) - 1) + 1, startOf(head))
  return line.length < marksAt(restOf(head, text, 1).slice(1))
}

/** True for a text in which a backslash stands before two marks of emphasis. */
export function hasEscapedMarks(text: string): boolean {
  return ESCAPED_DOUBLE.test(text)
}

/** Behind a backslash and a mark, another one is taken for the second half of it, and may pair with two. */
export function isDoubtfulForEscapes(block: Nodes, text: string): boolean {
  const written = writtenOf(block, text)
  return ESCAPED_DOUBLE.test(written) && /\*\*|__|~~/.test(written.replace(/\\[*_~]/g, ' '))
}
