import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** U+FDD0, which marks slots, as a character reference: in Markdown it is none, in HTML it would be. */
const FORGED_SLOT = /&#(?:x0*fdd0(?![\da-f])|0*64976(?!\d));?/gi

/** Parses authors' HTML into elements, on pages that have some; notes in `file.data.hasHtml` that this one does. */
export function parseRawHtml() {
  return (tree: Root, file: VFile): Root => {
    let found = 0
    visit(tree, 'raw', (html) => {
      found += 1
      html.value = html.value.replace(FORGED_SLOT, '\uFFFD')
    })
    if (found === 0) return tree
    file.data['hasHtml'] = true
    return raw(tree, { file }) as Root
  }
}
