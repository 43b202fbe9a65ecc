import type { Nodes, Parents } from 'mdast'

/**
 * What was found out of the block that words stand in, so that it is looked through once for all of its words: a page may be one paragraph of a
 * megabyte.
 */
export interface BlockMarks {
  block: Nodes | undefined
  isOpen: boolean | undefined
  hasDoubles: boolean | undefined
  /** The marks of emphasis that are left over among its words. */
  leftOver: string | undefined
}

/** Where a node stands. */
export interface Standing {
  readonly text: string
  readonly parent: Parents
  readonly before: Nodes | undefined
  readonly after: Nodes | undefined
  /** The paragraph, heading or cell that it stands in, or is. */
  readonly block: Nodes
  readonly marks: BlockMarks
  /** True within a list, a quote, a note or a box. */
  readonly isInside: boolean
  readonly isQuoted: boolean
  /** True where the text may hold directives. */
  readonly hasDirectives: boolean
}

/** The offset at which a node begins. */
export function startOf(node: Nodes | undefined): number {
  return node?.position?.start.offset ?? 0
}

/** The offset at which a node ends. */
export function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0
}

/** What an author typed for a node, from its first character on. */
export function writtenOf(node: Nodes, text: string): string {
  return text.slice(startOf(node), endOf(node))
}

/** What stands on a node's first line before it. */
export function marginOf(node: Nodes | undefined, text: string): string {
  const start = startOf(node)
  return text.slice(start - (node?.position?.start.column ?? 1) + 1, start)
}

/** What stands behind a node: the rest of its last line, and `count` lines more. */
export function restOf(node: Nodes, text: string, count: number): string {
  let end = endOf(node) - 1
  for (let line = 0; line <= count && end < text.length; line += 1) {
    const next = text.indexOf('\n', end + 1)
    end = next < 0 ? text.length : next
  }
  return text.slice(endOf(node), end)
}

/** True where a node stands on the line right below another. */
export function isRightBelow({ position }: Nodes, before: Nodes | undefined): boolean {
  return before?.position !== undefined && before.position.end.line + 1 === position?.start.line
}

/** True where a node takes more than one line. */
export function hasLines({ position }: Nodes): boolean {
  return position?.start.line !== position?.end.line
}
