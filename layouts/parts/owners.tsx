import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** Who looks after the page, as the language lists names: `Security, People`. */
export function Owners({ view }: { readonly view: PageView }): VNode {
  const list = new Intl.ListFormat(view.words.locale, { style: 'narrow', type: 'conjunction' })
  return <span class="page-owners">{list.format(view.owner)}</span>
}
