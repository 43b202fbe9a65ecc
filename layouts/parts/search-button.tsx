import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** The button that opens the search, which is loaded then. It shows only where the script runs. */
export function SearchButton({ view }: { readonly view: PageView }): VNode | null {
  if (!view.searchScript) return null
  return (
    <button
      class="search-open"
      type="button"
      data-search={view.searchScript}
      data-all-pages={view.allPagesHref}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
    >
      <span>{view.words.search}</span>
      <kbd aria-hidden="true">/</kbd>
    </button>
  )
}
