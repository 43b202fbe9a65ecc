import type { Definition, FootnoteDefinition, Root } from 'mdast'
import { visitAll } from '../../dialect/walk.ts'
import type { Range } from './blank.ts'

/**
 * Takes a page and its parts that are for inside; gives the footnotes and link definitions elsewhere that only those parts use, and in turn what
 * only these use.
 */
export function onlyInside(tree: Root, inside: readonly Range[]): readonly (Definition | FootnoteDefinition)[] {
  const uses = new Map<string, Range[]>()
  const definitions: (Definition | FootnoteDefinition)[] = []
  visitAll(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') addUse(node.identifier, rangeOf(node))
    if ((node.type === 'link' || node.type === 'image') && node.data?.definition !== undefined) addUse(node.data.definition, rangeOf(node))
    if (node.type === 'footnoteReference') addUse(`^${node.identifier}`, rangeOf(node))
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node)
  })
  function addUse(label: string, range: Range): void {
    const known = uses.get(label)
    if (known) known.push(range)
    else uses.set(label, [range])
  }
  const closed: Range[] = [...inside]
  const found = new Set<Definition | FootnoteDefinition>()
  const isInside = ({ start }: Range): boolean => closed.some((range) => start >= range.start && start < range.end)
  let before = -1
  while (before !== found.size) {
    before = found.size
    for (const definition of definitions) {
      const label = definition.type === 'definition' ? definition.identifier : `^${definition.identifier}`
      if (found.has(definition) || isInside(rangeOf(definition)) || uses.get(label)?.every(isInside) !== true) continue
      found.add(definition)
      closed.push(rangeOf(definition))
    }
  }
  return [...found]
}

function rangeOf({ position }: Pick<Root, 'position'>): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
