import { allOwnerRoutes } from '../handbook/owners/routes.ts'
import { pageListRoutes, SEARCH_ROUTE } from '../handbook/page-lists/routes.ts'
import { wholeSections } from '../handbook/page-lists/whole-sections.ts'
import { reviewRoutes } from '../handbook/reviews/routes.ts'
import type { Config } from '../model/config.ts'
import type { Asset, Site, SitePage } from '../model/site.ts'

/** What the tool itself makes of owners and reviews, and to list pages, as files that links may lead to. Where the content has something at such an address, that stands. */
export function generatedAssets(
  pages: readonly SitePage[],
  config: Config,
  { history, navigation, byRoute }: Pick<Site, 'history' | 'navigation' | 'byRoute'>,
): readonly Asset[] {
  const routes = [
    ...allOwnerRoutes(pages, config),
    ...reviewRoutes(pages, config),
    ...pageListRoutes(pages, history, config.lang),
    ...(config.search ? [SEARCH_ROUTE] : []),
    ...wholeSections(navigation, byRoute, config).map(({ route }) => route),
  ]
  return routes.map((route) => ({ route, source: '', file: '', size: 0 }))
}
