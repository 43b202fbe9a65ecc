import type { Blockquote, FootnoteDefinition, List, ListItem } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { endOf, hasLines, marginOf, restOf, startOf, writtenOf, type Standing } from './standing.ts'

/** A line of nothing but the mark of the outer quote, with more of it below. */
const QUOTE_GOES_ON = /^ *> *\n *> *[^\s>]/

/** Where a list or quote within a quote ends is certain if the quote ends there too, or, right in the quote, if a blank line of it follows and then more. */
export function isDoubtfulEnd(node: Blockquote | List, { text, parent, isQuoted }: Standing): boolean {
  if (!isQuoted) return false
  const end = endOf(node)
  if (node.children.length === 0) return true
  if (/^[ >]+$/.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end)))
    return node.type !== 'list' || !/^ *\n *>[ >]*[^\s>]/.test(restOf(node, text, 1))
  if (/[\s>]/.test(text[end - 1] ?? '')) return true
  const below = restOf(node, text, 2).replace(/^[^\n]*\n?/, '')
  if (below.split('\n', 1)[0]?.trim() === '') return false
  return parent.type !== 'blockquote' || !QUOTE_GOES_ON.test(below)
}

/** A list that begins as the line below the head of a table does, which cuts the paragraph above it in pieces. */
export function isDoubtfulList(node: List, { text }: Standing): boolean {
  const start = startOf(node)
  const lineEnd = text.indexOf('\n', start)
  return text[start] === '-' && /^-[-:| \t]*\|[-:| \t]*$/.test(text.slice(start, lineEnd < 0 ? undefined : lineEnd))
}

/** An item that is empty, or begins with what looks like the box of a task and is none. */
export function isDoubtfulItem({ children: [first] }: ListItem, { text, isInside }: Standing): boolean {
  if (first === undefined) return isInside
  if (first.type === 'table' && marginOf(first, text).endsWith('] ')) return true
  return text[startOf(first)] === '[' && /^\[[ \txX]\]\s/.test(text.slice(startOf(first), startOf(first) + 4))
}

/**
 * A task whose box is not right before its first words. Where those are no plain text, remark-parse has their paragraph begin with the box, and so it
 * does then.
 */
export function isDoubtfulTask({ children: [first] }: ListItem, { text }: Standing): boolean {
  if (first?.type !== 'paragraph' || !first.position) return true
  const { start } = first.position
  const offset = startOf(first)
  if (!/^\[[ \txX]\][ \t][^\\&]/.test(text.slice(offset - 4, offset + 1))) return true
  if (/\n[-:| \t>]+(?:\n|$)/.test(writtenOf(first, text))) return true
  if (first.children[0]?.type !== 'text') first.position.start = { line: start.line, column: start.column - 4, offset: offset - 4 }
  return false
}

/** Certain is a note of one paragraph, on the line of its label, with a blank line or another note below. */
export function isDoubtfulNote(node: FootnoteDefinition, { text }: Standing): boolean {
  const [only, ...others] = node.children
  if (only?.type !== 'paragraph' || others.length > 0 || endOf(only) !== endOf(node)) return true
  if (only.position?.start.line !== node.position?.start.line || text[startOf(only) - 1] !== ' ') return true
  return !/^(?:\n?$|\n\n|\n\[\^)/.test(text.slice(endOf(node), endOf(node) + 3))
}

/** Certain is a box that stands in nothing and is closed with as many colons as it was opened with. */
export function isDoubtfulBox(node: ContainerDirective, { text, isInside }: Standing): boolean {
  if (isInside || !hasLines(node)) return true
  const written = writtenOf(node, text)
  if (written.includes('\\\n:::')) return true
  const [opening] = /^:+/.exec(written) ?? []
  return text.slice(text.lastIndexOf('\n', endOf(node) - 1) + 1, endOf(node)) !== opening
}
