import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** U+FDD0 and U+FDD2, which mark slots, as character references: in Markdown they are none, in HTML they would be. */
const FORGED_SLOT = /&#(?:x0*fdd[02](?![\da-f])|0*6497[68](?!\d));?/gi

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
