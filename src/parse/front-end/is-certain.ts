import type { Nodes, Parents, Root } from 'mdast'
import { noBlockMarks } from './doubts/block-marks.ts'
import { isDoubtful } from './doubts/is-doubtful.ts'
import { hasEscapedMarks, isDoubtfulForEscapes } from './doubts/paragraphs.ts'
import { holdsSignedAddress, holdsSigns, marksBesideSigns } from './doubts/signs.ts'
import { endOf, startOf, type Standing } from './doubts/standing.ts'
import { forgetLatePlaces, isAddressInText } from './late-addresses.ts'
import { isDoubtfulLineEnd } from './doubts/words.ts'

/** How a text was read. */
export interface Reading {
  readonly text: string
  readonly hasAutolinks: boolean
  readonly hasDirectives: boolean
}

/** A parent whose children are still to be looked at. */
type Level = Pick<Standing, 'block' | 'isInside' | 'isQuoted'> & { readonly parent: Parents }

/** One for all nodes, since a page has tens of thousands. */
type Moving = { -readonly [Key in keyof Standing]: Standing[Key] }

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
  const standing: Moving = {
    text,
    parent: tree,
    marks: noBlockMarks(),
    before: undefined,
    after: undefined,
    block: tree,
    isInside: false,
    isQuoted: false,
    hasDirectives,
  }
  const withAddresses = new Set<Nodes>()
  const levels: Level[] = [{ parent: tree, block: tree, isInside: false, isQuoted: false }]
  for (let level = levels.pop(); level; level = levels.pop()) {
    if (hasAutolinks) joinTexts(level.parent)
    const children: readonly Nodes[] = level.parent.children
    standing.isInside = level.isInside
    standing.isQuoted = level.isQuoted
    standing.parent = level.parent
    standing.before = undefined
    for (let index = 0, node = children[0]; node; index += 1, node = standing.after) {
      const isBlock = BLOCKS.has(node.type)
      const block = isBlock ? node : level.block
      standing.block = block
      standing.after = children[index + 1]
      if (isDoubtful(node, standing) || isDoubtfulLineEnd(node, standing)) return false
      if (hasEscapes && isBlock && isDoubtfulForEscapes(node, text)) return false
      if (signs && (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')) {
        signs.delete(startOf(node))
        signs.delete(-endOf(node))
      }
      if (hasAutolinks && isAddressInText(node, text)) withAddresses.add(block)
      standing.before = node
      if (!('children' in node)) continue
      const isInside = level.isInside || CONTAINERS.has(node.type)
      levels.push({ parent: node, block, isInside, isQuoted: level.isQuoted || node.type === 'blockquote' })
    }
  }
  if (signs !== undefined && signs.size > 0) return false
  for (const block of withAddresses) forgetLatePlaces(block, text)
  return true
}

/** Behind a link that is an address in text, it leaves the text in two pieces. */
function joinTexts(parent: { children: Nodes[] }): void {
  const { children } = parent
  if (!children.some((node, index) => node.type === 'text' && children[index - 1]?.type === 'text')) return
  const joined: Nodes[] = []
  for (const node of children) {
    const last = joined.at(-1)
    if (node.type !== 'text' || last?.type !== 'text') {
      joined.push(node)
      continue
    }
    last.value += node.value
    if (last.position && node.position) last.position = { start: last.position.start, end: node.position.end }
  }
  parent.children = joined
}
