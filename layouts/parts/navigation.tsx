import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { NavigationList } from './navigation-list.tsx'

/**
 * The page's branch of the navigation.
 * It is printed once: a disclosure that small screens show as a drawer, and that the stylesheet holds open where there is room beside the text.
 */
export function Navigation({ view }: { readonly view: PageView }): VNode | null {
  if (view.navigation.length === 0) return null
  return (
    <nav class="site-navigation" aria-label={view.words.navigation}>
      <details>
        <summary>
          <span>{view.words.menu}</span>
        </summary>
        <div class="site-navigation-panel">
          <NavigationList entries={view.navigation} />
        </div>
      </details>
    </nav>
  )
}
