import type { OutputFile } from '../../model/output.ts'
import { ALL_PAGES_ROUTE, SEARCH_ROUTE } from '../../handbook/page-lists/routes.ts'
import { listPage } from '../list-page.ts'
import { freeRoute } from '../page-list-routes.ts'
import type { Rendering } from '../rendering.ts'
import { THEME_FILES } from '../theme-files.ts'
import { wordsFor } from '../words/words.ts'

/** The page of the search. Its script fills it; without that it says so, and leads to the list of all pages. */
export function* searchPage(rendering: Rendering): Generator<OutputFile> {
  const { site } = rendering
  if (!site.config.search) return
  const { words } = wordsFor(site.config.lang)
  yield listPage(rendering, { route: freeRoute(site, SEARCH_ROUTE), title: words.search }, ({ to }) => (
    <>
      <div data-search-page="">
        <p>
          {words.searchNeedsScript} <a href={to(freeRoute(site, ALL_PAGES_ROUTE))}>{words.allPages}</a>
        </p>
      </div>
      <script defer src={to(THEME_FILES.search)}></script>
    </>
  ))
}
