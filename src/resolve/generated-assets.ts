import { allOwnerRoutes } from '../handbook/owners/routes.ts'
import { reviewRoutes } from '../handbook/reviews/routes.ts'
import type { Config } from '../model/config.ts'
import type { Asset, SitePage } from '../model/site.ts'

/** What the tool itself makes of owners and reviews, as files that links may lead to. Where the content has something at such an address, that stands. */
export function generatedAssets(pages: readonly SitePage[], config: Config): readonly Asset[] {
  return [...allOwnerRoutes(pages, config), ...reviewRoutes(pages, config)].map((route) => ({ route, source: '', file: '', size: 0 }))
}
