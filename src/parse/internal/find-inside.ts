import type { Nodes, Root } from 'mdast'
import { endsForSure, meantEnds } from '../../dialect/directives/box-ends.ts'
import { INTERNAL } from '../../dialect/directives/forms.ts'
import { internalLookalikes, isComment } from '../../dialect/directives/internal-lookalikes.ts'
import { lineText, type SourceLines } from '../../dialect/source-lines.ts'
import { SKIP, visitAll } from '../../dialect/walk.ts'
import type { Range } from './blank.ts'

/** A part of a page that is for inside. */
export type Inside =
  /** `hidden`: what is between its first and its last line; `margin`: how deep it stands in quotes and lists. */
  | { readonly kind: 'block'; readonly node: Nodes; readonly whole: Range; readonly hidden: Range; readonly margin: number }
  /** Nobody can be sure where it ends: all that follows `from` is meant. `start`: where it begins, its first line included. */
  | { readonly kind: 'rest'; readonly start: number; readonly from: number }

/** Finds what of a page is for inside, in the order of the page. */
export function findInside(tree: Root, lines: SourceLines): readonly Inside[] {
  const meant = meantEnds(tree, lines)
  const found: Inside[] = []
  const rest = (start: number, written: string): void => {
    found.push({ kind: 'rest', start, from: start + written.length })
  }
  visitAll(tree, (node) => {
    if (!node.position) return undefined
    const { start, end } = node.position
    const whole = { start: start.offset ?? 0, end: end.offset ?? 0 }
    if (node.type === 'leafDirective' && node.name === INTERNAL) rest(whole.start, `::${INTERNAL}`)
    else if (node.type === 'containerDirective' && node.name === INTERNAL) {
      const opening = /^:*\w*/.exec(lines.text.slice(whole.start, whole.start + 1000))?.[0] ?? ''
      if (!endsForSure(node, meant, lines)) {
        rest(whole.start, opening)
        return SKIP
      }
      const lastLine = lines.starts[end.line - 1] ?? whole.end
      const hidden = { start: whole.start + opening.length, end: Math.max(lastLine, whole.start + opening.length) }
      found.push({ kind: 'block', node, whole, hidden, margin: start.column - 1 })
      return SKIP
    } else if (node.type === 'html' && isComment(node.value) && /::+[ \t]*internal/i.test(node.value)) {
      const hidden = { start: whole.start + '<!--'.length, end: whole.end - '-->'.length }
      found.push({ kind: 'block', node, whole, hidden, margin: lineText(lines, start.line).search(/[^ \t>]/) })
    }
    return undefined
  })
  return found
}

/** Finds what its author seems to have meant for inside. `names`: of all directives that there are. */
export function findLookalikes(tree: Root, lines: SourceLines, names: readonly string[]): readonly Inside[] {
  return internalLookalikes(tree, lines, names).map(({ written, start: { offset = 0 } }) => ({
    kind: 'rest',
    start: offset,
    from: offset + written.length,
  }))
}

/** Where it begins. */
export function startOf(inside: Inside): number {
  return inside.kind === 'rest' ? inside.start : inside.whole.start
}
