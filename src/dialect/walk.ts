import type { Nodes as HastNodes, Parents as HastParents } from 'hast'
import type { Nodes, Parents } from 'mdast'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-to-hast'

/** What a visitor answers to leave out what the node holds. */
export const SKIP = -1

/** What a visitor answers to end the walk. */
export const EXIT = -2

/** Nothing to go on into the node; SKIP; EXIT; or the index of the sibling to go on with, without what the node holds. */
type Next = number | undefined

type Visitor<Node, Parent> = (node: Node, index: number, parent: Parent) => Next

interface AnyNode {
  readonly type: string
  readonly children?: readonly AnyNode[]
}

/** A method's type, since a visitor takes some nodes alone: which ones is told in the signatures of the functions below. */
type AnyVisitor = { visit(node: AnyNode, index: number, parent: AnyNode): Next }['visit']

/**
 * Visits the nodes of a type that stand in a tree, the tree itself left out, each before what it holds. A page has tens of thousands of nodes and is
 * walked many times, so nothing is made for a node.
 */
export function visit<Type extends Nodes['type']>(
  tree: Nodes,
  type: Type,
  visitor: Visitor<Extract<Nodes, { readonly type: Type }>, Parents>,
): void
export function visit<Type extends HastNodes['type']>(
  tree: HastNodes,
  type: Type,
  visitor: Visitor<Extract<HastNodes, { readonly type: Type }>, HastParents>,
): void
export function visit(tree: AnyNode, type: string, visitor: Visitor<never, never>): void {
  walkType(tree, type, visitor)
}

/** Visits all nodes that stand in a tree, the tree itself left out, each before what it holds. */
export function visitAll(tree: Nodes, visitor: Visitor<Exclude<Nodes, { readonly type: 'root' }>, Parents>): void
export function visitAll(tree: HastNodes, visitor: Visitor<Exclude<HastNodes, { readonly type: 'root' }>, HastParents>): void
export function visitAll(tree: AnyNode, visitor: Visitor<never, never>): void {
  walkAll(tree, visitor)
}

/** Visits the blocks that stand in a tree of Markdown, each before what it holds. What stands in text, and in tables, is not gone through. */
export function visitBlocks(tree: Nodes, visitor: Visitor<Exclude<Nodes, { readonly type: 'root' }>, Parents>): void {
  walkBlocks(tree, visitor)
}

/** True where the walk is to end. */
function walkType(parent: AnyNode, type: string, visitor: AnyVisitor): boolean {
  let index = 0
  for (let child = parent.children?.[0]; child; child = parent.children?.[index]) {
    const next = child.type === type ? visitor(child, index, parent) : undefined
    if (next === EXIT) return true
    if (next === undefined && child.children !== undefined && walkType(child, type, visitor)) return true
    index = next === undefined || next === SKIP ? index + 1 : next
  }
  return false
}

function walkAll(parent: AnyNode, visitor: AnyVisitor): boolean {
  let index = 0
  for (let child = parent.children?.[0]; child; child = parent.children?.[index]) {
    const next = visitor(child, index, parent)
    if (next === EXIT) return true
    if (next === undefined && child.children !== undefined && walkAll(child, visitor)) return true
    index = next === undefined || next === SKIP ? index + 1 : next
  }
  return false
}

function walkBlocks(parent: AnyNode, visitor: AnyVisitor): boolean {
  let index = 0
  for (let child = parent.children?.[0]; child; child = parent.children?.[index]) {
    const { type } = child
    const next = visitor(child, index, parent)
    if (next === EXIT) return true
    const holdsBlocks = child.children !== undefined && type !== 'paragraph' && type !== 'heading' && type !== 'table'
    if (next === undefined && holdsBlocks && walkBlocks(child, visitor)) return true
    index = next === undefined || next === SKIP ? index + 1 : next
  }
  return false
}
