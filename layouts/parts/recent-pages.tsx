import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** The link to the pages that changed last. */
export function RecentPages({ view }: { readonly view: PageView }): VNode | null {
  if (!view.recentHref) return null
  return (
    <p class="recent-pages">
      <a href={view.recentHref}>{view.words.recentlyChanged}</a>
    </p>
  )
}
