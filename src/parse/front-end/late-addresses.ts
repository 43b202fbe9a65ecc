import type { Link, Nodes } from 'mdast'
import { endOf, startOf, writtenOf } from './doubts/standing.ts'

/** True for an address in text: a link of no brackets. */
export function isAddressInText(node: Nodes, text: string): node is Link {
  return node.type === 'link' && !/[[<]/.test(text[startOf(node)] ?? '')
}

/**
 * Takes their places from some addresses in a block, and from the text round them: those in a bracket that is still open, for one. remark-parse finds
 * them late, in text of which it does not know any more where it stood; and what has no place, other steps leave alone.
 */
export function forgetLatePlaces(block: Nodes, text: string): void {
  let open = 0
  const look = (node: Nodes): void => {
    if (node.type === 'text') open = openAfter(writtenOf(node, text), open)
    if (!('children' in node)) return
    const children: readonly Nodes[] = node.children
    let first = 0
    let isLate = false
    for (const [index, child] of children.entries()) {
      const isAddress = isAddressInText(child, text)
      const isFoundLate = isAddress && (open > 0 || isLateAlone(child, block, text))
      if (child.type !== 'text' && !isFoundLate) {
        if (isLate) forget(children.slice(first, index))
        first = index + 1
        isLate = false
      } else if (isFoundLate) isLate = true
      if (isFoundLate) open = openAfter(writtenOf(child, text), open)
      else if (!isAddress) look(child)
    }
    if (isLate) forget(children.slice(first))
  }
  look(block)
}

/** True where an address stands behind a character that is none before `www` at once, or a mail address before more of what could be of it. */
function isLateAlone(link: Link, block: Nodes, text: string): boolean {
  const [start, end] = [startOf(link), endOf(link)]
  if (link.url.startsWith('mailto:')) return /[-_\d]$/.test(/^[\w-]*(?:\.[a-z\d][\w-]*)*/i.exec(text.slice(end, end + 64))?.[0] ?? '')
  if (!/^www/i.test(text.slice(start, start + 3)) || start === startOf(block)) return false
  if (block.type === 'tableCell' && /^\|[ \t]*$/.test(text.slice(startOf(block), start))) return false
  return !/[ \t\n(*_[\]~]/.test(text[start - 1] ?? '')
}

/** How many brackets are open behind some text. */
function openAfter(written: string, before: number): number {
  let open = before
  for (const [mark] of written.matchAll(/\\[^]|[[\]]/g)) {
    if (mark === '[') open += 1
    if (mark === ']') open = Math.max(0, open - 1)
  }
  return open
}

function forget(nodes: readonly Nodes[]): void {
  for (const node of nodes) {
    delete node.position
    if ('children' in node) forget(node.children)
  }
}
