import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { setProperty } from '../dialect/attribute-lists/apply.ts'
import type { Definition } from '../model/page.ts'
import { placeOf } from './html/place.ts'

/**
 * Notes the page's link reference definitions in `file.data.definitions`, by identifier (the first of a name holds, as in CommonMark),
 * and marks each reference with the definition that gives its address.
 */
export function definitionMarks() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, Definition>()
    visit(tree, 'definition', (definition) => {
      const place = placeOf(definition)
      if (!place || definitions.has(definition.identifier)) return
      definitions.set(definition.identifier, { label: definition.label ?? definition.identifier, url: definition.url, place, uses: 0 })
    })
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') setProperty(node, 'dataDefinition', node.identifier)
    })
    file.data['definitions'] = definitions
  }
}
