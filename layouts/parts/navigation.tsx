import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { AllPages } from './all-pages.tsx'
import { NavigationList } from './navigation-list.tsx'

/**
 * The page's branch of the navigation.
 * It is printed once: a disclosure that small screens show as a drawer, and that the stylesheet holds open where there is room beside the text.
 * The script folds its entries, and gets those that are not here from the file with the whole tree; without it the page index leads to them.
 */
export function Navigation({ view }: { readonly view: PageView }): VNode | null {
  const { navigation, navigationFile, words } = view
  if (navigation.length === 0) return null
  return (
    <nav
      class="site-navigation"
      aria-label={words.navigation}
      data-tree={navigationFile}
      data-below={words.pagesBelow}
      data-more={words.morePages}
    >
      <details>
        <summary>
          <span>{words.menu}</span>
        </summary>
        <div class="site-navigation-panel">
          <NavigationList entries={navigation} />
          <AllPages view={view} />
        </div>
      </details>
    </nav>
  )
}
