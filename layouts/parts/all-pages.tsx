import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** The link to the page index A–Z. */
export function AllPages({ view }: { readonly view: PageView }): VNode {
  return (
    <p class="all-pages">
      <a href={view.allPagesHref}>{view.words.allPages}</a>
    </p>
  )
}
