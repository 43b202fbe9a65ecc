import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { calloutTitle, isCalloutKind, markCallout } from '../alerts.ts'
import { setProperty } from '../attribute-lists/apply.ts'
import { applyShorthand, elementOf, partsOf, tellAttributes } from './box.ts'

/** Turns `:::note[Own title]` and the like into callouts: what GitHub's alerts become, but with the author's own title where there is one. */
export function callouts({ lang }: { readonly lang: string }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'containerDirective', (box, index, parent) => {
      if (!isCalloutKind(box.name) || !parent || index === undefined) return undefined
      tellAttributes(file, box)
      const { label, content } = partsOf(box)
      const title = label ? { ...label, data: {} } : calloutTitle(box.name, lang)
      if (label) setProperty(title, 'className', ['callout-title'])
      const callout = elementOf(box, [title, ...content])
      markCallout(callout, box.name)
      applyShorthand(callout, box)
      parent.children[index] = callout
      return [SKIP, index]
    })
  }
}
