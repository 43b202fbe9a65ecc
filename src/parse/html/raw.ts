import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { EXIT, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Parses authors' HTML into elements, on pages that have some; notes in `file.data.hasHtml` that this one does. */
export function parseRawHtml() {
  return (tree: Root, file: VFile): Root => {
    let found = false
    visit(tree, 'raw', () => {
      found = true
      return EXIT
    })
    if (!found) return tree
    file.data['hasHtml'] = true
    return raw(tree, { file }) as Root
  }
}
