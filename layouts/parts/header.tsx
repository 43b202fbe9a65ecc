import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { SearchButton } from './search-button.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

/** The bar at the top of every page: the site's name, which leads to its entry page, the search, and the theme. */
export function Header({ view }: { readonly view: PageView }): VNode {
  return (
    <header class="site-header">
      <div class="site-header-bar">
        <a class="site-name" href={view.site.home}>
          {view.site.logo && <img class="site-logo" src={view.site.logo} alt="" />}
          <span>{view.site.title}</span>
        </a>
        <SearchButton view={view} />
        <ThemeToggle view={view} />
      </div>
    </header>
  )
}
