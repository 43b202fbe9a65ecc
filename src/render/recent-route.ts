import { lastChanged } from '../handbook/page-lists/last-changed.ts'
import { RECENT_ROUTE } from '../handbook/page-lists/routes.ts'
import type { Route } from '../model/route.ts'
import type { Site } from '../model/site.ts'
import { freeRoute } from './page-list-routes.ts'

/** Where the pages that changed last are listed; undefined where no history is known. */
export function recentRouteOf(site: Site): Route | undefined {
  return lastChanged(site.pages, site.history, 1).length === 0 ? undefined : freeRoute(site, RECENT_ROUTE)
}
