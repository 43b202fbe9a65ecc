import type { Definition, FootnoteDefinition, ListItem, Root } from 'mdast'
import { EXIT, visit } from '../../dialect/walk.ts'

/** The text of a footnote, which kramdown's parser gives apart from its definition; undefined for all other definitions. */
export function noteOf({ type, identifier, position }: Definition | FootnoteDefinition, tree: Root): ListItem | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (type !== 'definition' || !identifier.startsWith('^') || start === undefined || end === undefined) return undefined
  let note: ListItem | undefined
  visit(tree, 'listItem', (item) => {
    const [from, to] = [item.position?.start.offset ?? -1, item.position?.end.offset ?? Infinity]
    if (item.data?.hProperties?.['role'] !== 'doc-endnote' || from < start || to > end) return undefined
    note = item
    return EXIT
  })
  return note
}
