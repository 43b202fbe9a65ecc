import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { calloutTitle, isCalloutKind, markCallout } from '../alerts.ts'
import { setProperty } from '../attribute-lists/apply.ts'
import { mayHold } from '../may-hold.ts'
import { visitBlocks } from '../walk.ts'
import { applyShorthand, elementOf, partsOf, tellAttributes } from './box.ts'

/** Turns `:::note[Own title]` and the like into callouts: what GitHub's alerts become, but with the author's own title where there is one. */
export function callouts({ lang }: { readonly lang: string }) {
  return (tree: Root, file: VFile): void => {
    if (!mayHold(file, ':::')) return
    visitBlocks(tree, (box, index, parent) => {
      if (box.type !== 'containerDirective' || !isCalloutKind(box.name)) return undefined
      tellAttributes(file, box)
      const { label, content } = partsOf(box)
      const title = label ? { ...label, data: {} } : calloutTitle(box.name, lang)
      if (label) setProperty(title, 'className', ['callout-title'])
      const callout = elementOf(box, [title, ...content])
      markCallout(callout, box.name)
      applyShorthand(callout, box)
      parent.children[index] = callout
      // What stands in it now may be one too.
      return index
    })
  }
}
