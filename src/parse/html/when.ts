import type { Root } from 'hast'
import type { VFile } from 'vfile'

/** Runs a transform only on a page that holds authors' HTML, or attributes that an attribute list gave. */
export function onPagesWithHtml(transform: (tree: Root, file: VFile) => Root | undefined | void) {
  return (tree: Root, file: VFile): Root | undefined => {
    if (file.data['hasHtml'] !== true && file.data['hasAttributeKeys'] !== true) return undefined
    return transform(tree, file) ?? undefined
  }
}
