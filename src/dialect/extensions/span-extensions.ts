import type { Parents, PhrasingContent, Root, Text } from 'mdast'
import { pointAfter } from '../source-lines.ts'
import { visitAll } from '../walk.ts'

const START = /\{::(comment|nomarkdown)\}/
/** `{:/}` or `{:/name}`. */
const STOP = /\{:\/(?:comment|nomarkdown)?\}/

/**
 * Carries out the extensions that stand inside a paragraph, heading or table cell: a comment goes, what stands between
 * `{::nomarkdown}` and `{:/}` is HTML as written. A paragraph that held nothing else goes too.
 */
export function applySpanExtensions(tree: Root, source: string): void {
  if (!source.includes('{::comment}') && !source.includes('{::nomarkdown}')) return
  visitAll(tree, (node, index, parent) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      while (applyFirst(node, source)) {
        // Each turn takes one extension out, so this ends.
      }
      if (node.type === 'paragraph' && node.children.length === 0) {
        parent.children.splice(index, 1)
        return index
      }
    }
    return undefined
  })
}

function applyFirst(parent: Parents, source: string): boolean {
  const children = parent.children as PhrasingContent[]
  const first = children.findIndex((child) => child.type === 'text' && START.test(child.value))
  const opening = children[first]
  const start = opening?.type === 'text' ? START.exec(opening.value) : null
  if (opening?.type !== 'text' || !start) return false
  const rest = opening.value.slice(start.index + start[0].length)
  const last = STOP.test(rest)
    ? first
    : children.findIndex((child, index) => index > first && child.type === 'text' && STOP.test(child.value))
  const closing = children[last]
  if (closing?.type !== 'text') return false
  const tail = last === first ? rest : closing.value
  const stop = STOP.exec(tail)
  if (!stop) return false
  const before = opening.value.slice(0, start.index)
  const after = tail.slice(stop.index + stop[0].length)
  const inner = start[1] === 'nomarkdown' ? sourceBetween(source, opening.position?.start.offset, start[0]) : ''
  children.splice(
    first,
    last - first + 1,
    ...(before === '' ? [] : [{ ...opening, value: before }]),
    ...(inner === '' ? [] : [{ type: 'html' as const, value: inner, ...(opening.position ? { position: opening.position } : {}) }]),
    ...(after === '' ? [] : [remainder(closing, after)]),
  )
  return true
}

function remainder(text: Text, value: string): Text {
  if (!text.position) return { ...text, value }
  const { start, end } = text.position
  return { ...text, value, position: { start: pointAfter(start, text.value.slice(0, -value.length)), end } }
}

function sourceBetween(source: string, from: number | undefined, start: string): string {
  const begin = source.indexOf(start, from ?? 0)
  const inner = source.slice(begin + start.length)
  const stop = STOP.exec(inner)
  return begin < 0 || !stop ? '' : inner.slice(0, stop.index)
}
