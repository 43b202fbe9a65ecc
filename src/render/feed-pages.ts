import { lastChanged, type LastChanged } from '../handbook/page-lists/last-changed.ts'
import { route, type Route } from '../model/route.ts'
import type { Site, SitePage } from '../model/site.ts'

/** Where the feed stands. */
export const FEED_ROUTE: Route = route('/feed.xml')

/** How many pages the feed has. */
const LIMIT = 50

/**
 * The pages of the feed, the latest first: none where there is no feed. Its addresses are absolute, so there is one only where the site's own
 * address is known, and some history; pages that ask search engines to leave them out are not in it.
 */
export function feedPages({ pages, history, config }: Site): readonly LastChanged<SitePage>[] {
  if (config.url === '') return []
  const shown = pages.filter(({ page }) => page.frontMatter.noindex !== true)
  return lastChanged(shown, history, LIMIT)
}
