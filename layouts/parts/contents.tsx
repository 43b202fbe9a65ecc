import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { ContentsList } from './contents-list.tsx'

/**
 * The page's headings: a disclosure under the title on small screens, and a column beside the text on large ones.
 * The column has a title of its own, since a summary that opens nothing would mislead.
 */
export function Contents({ view }: { readonly view: PageView }): VNode | null {
  if (view.contents.length === 0) return null
  return (
    <nav class="page-contents" aria-label={view.words.contents}>
      <p class="page-contents-title">{view.words.contents}</p>
      <details>
        <summary>{view.words.contents}</summary>
        <ContentsList entries={view.contents} />
      </details>
    </nav>
  )
}
