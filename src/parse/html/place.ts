import type { Node } from 'unist'
import type { Place } from '../../model/diagnostic.ts'

/** Where a node stands in its file, or undefined for a node that no text of the author's made. */
export function placeOf(node: Node): Place | undefined {
  const { start, end } = node.position ?? {}
  if (!start || !end) return undefined
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
