import type { Nodes, Root } from 'mdast'
import type { Point } from 'unist'
import { visit, visitAll } from '../../dialect/walk.ts'

/** An address in text right before the end of a cell. */
const PIPED = /(?:https?:\/\/|www\.)[^\s<|\\]*(?=\|)/gi

/** A text with spaces put in, and where: offsets in the new text, in their order. */
export interface SpacedText {
  readonly text: string
  readonly spaces: readonly number[]
}

/**
 * To the native parser, an address in text goes on over the end of its cell. Gives the text with a space behind each such address in a table, which
 * cells are read without; undefined where the tree shows no such address.
 */
export function spacePipedAddresses(tree: Root, text: string): SpacedText | undefined {
  if (text.search(PIPED) < 0 || !holdsPipedAddress(tree)) return undefined
  const spaces: number[] = []
  let spaced = ''
  let done = 0
  visit(tree, 'table', ({ position }) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    for (const { 0: address, index } of text.slice(start, end).matchAll(PIPED)) {
      const at = start + index + address.length
      spaced += `${text.slice(done, at)} `
      spaces.push(spaced.length - 1)
      done = at
    }
    return undefined
  })
  return { text: spaced + text.slice(done), spaces }
}

function holdsPipedAddress(tree: Root): boolean {
  let isFound = false
  visit(tree, 'link', ({ url }) => {
    if (url.includes('|')) isFound = true
    return undefined
  })
  return isFound
}

/** How many rows the tables of a tree have: as many with the spaces as without, or it is not what it seemed. */
export function countRows(tree: Root): number {
  let rows = 0
  visit(tree, 'table', ({ children }) => {
    rows += children.length
    return undefined
  })
  return rows
}

/** Moves what a tree says of places back to where they are without the spaces that were put in. */
export function moveBack(tree: Root, { spaces }: SpacedText): void {
  const before = (offset: number): number => {
    let [low, high] = [0, spaces.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spaces[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const move = ({ line, column, offset = 0 }: Point): Point => {
    const all = before(offset)
    return { line, column: column - (all - before(offset - column + 1)), offset: offset - all }
  }
  const moveNode = (node: Nodes): undefined => {
    if (node.position) node.position = { start: move(node.position.start), end: move(node.position.end) }
  }
  moveNode(tree)
  visitAll(tree, moveNode)
}
