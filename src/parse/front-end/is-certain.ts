import type { Nodes, Parents, Root } from 'mdast'
import { isDoubtful } from './doubts/is-doubtful.ts'
import { hasEscapedMarks, isDoubtfulForEscapes } from './doubts/paragraphs.ts'
import { holdsSignedAddress, holdsSigns, marksBesideSigns } from './doubts/signs.ts'
import { endOf, startOf, type Standing } from './doubts/standing.ts'
import { isDoubtfulLineEnd } from './doubts/words.ts'

/** How a text was read. */
export interface Reading {
  readonly text: string
  readonly hasAutolinks: boolean
  readonly hasDirectives: boolean
}

/** A parent whose children are still to be looked at. */
type Level = Pick<Standing, 'block' | 'isInside' | 'isQuoted'> & { readonly parent: Parents }

const CONTAINERS: ReadonlySet<string> = new Set(['blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'])

/** What words stand in. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/**
 * False where the native parser is known to read something of a text in another way than remark-parse, or may: each of these is rare. Mends what can
 * be mended in the tree itself.
 */
export function isCertain(tree: Root, { text, hasAutolinks, hasDirectives }: Reading): boolean {
  const signs = holdsSigns(text) ? marksBesideSigns(text) : undefined
  if (signs && hasAutolinks && holdsSignedAddress(text)) return false
  const hasEscapes = hasEscapedMarks(text)
  const levels: Level[] = [{ parent: tree, block: tree, isInside: false, isQuoted: false }]
  for (let level = levels.pop(); level; level = levels.pop()) {
    const { isInside, isQuoted } = level
    if (hasAutolinks) joinTexts(level.parent)
    const children: readonly Nodes[] = level.parent.children
    for (const [index, node] of children.entries()) {
      const isBlock = BLOCKS.has(node.type)
      const block = isBlock ? node : level.block
      const standing = { text, before: children[index - 1], after: children[index + 1], block, isInside, isQuoted, hasDirectives }
      if (isDoubtful(node, standing) || isDoubtfulLineEnd(node, standing)) return false
      if (hasEscapes && isBlock && isDoubtfulForEscapes(node, text)) return false
      if (signs && (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')) {
        signs.delete(startOf(node))
        signs.delete(-endOf(node))
      }
      if (!('children' in node)) continue
      const isIn = isInside || CONTAINERS.has(node.type)
      levels.push({ parent: node, block, isInside: isIn, isQuoted: isQuoted || node.type === 'blockquote' })
    }
  }
  return signs === undefined || signs.size === 0
}

/** Behind a link that is an address in text, it leaves the text in two pieces. */
function joinTexts({ children }: { readonly children: Nodes[] }): void {
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [first, second] = [children[index - 1], children[index]]
    if (first?.type !== 'text' || second?.type !== 'text') continue
    first.value += second.value
    if (first.position && second.position) first.position = { start: first.position.start, end: second.position.end }
    children.splice(index, 1)
  }
}
