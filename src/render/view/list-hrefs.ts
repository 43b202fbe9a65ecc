import type { Route } from '../../model/route.ts'
import type { Site } from '../../model/site.ts'
import type { PageView } from '../../model/view.ts'
import { FEED_ROUTE, feedPages } from '../feed-pages.ts'
import type { Hrefs } from '../hrefs.ts'
import { hasOpenSearch, OPEN_SEARCH_ROUTE } from '../open-search-route.ts'
import { recentRouteOf } from '../recent-route.ts'
import { wholeSectionsOf } from '../whole-sections-of.ts'

type ListHrefs = Pick<PageView, 'recentHref' | 'feedHref' | 'openSearchHref' | 'wholeSectionHref'>

/** Takes a site; finds out, once, what it has of lists. Gives the function that makes hrefs to them from a page. */
export function listHrefsOf(site: Site): (current: Route, hrefs: Hrefs) => ListHrefs {
  const recent = recentRouteOf(site)
  const hasFeed = feedPages(site).length > 0
  const whole = new Map(wholeSectionsOf(site).map(({ node, route }) => [node.route, route]))
  return (current, { to }) => {
    const wholeSection = whole.get(current)
    return {
      recentHref: recent === undefined ? '' : to(recent),
      feedHref: hasFeed ? to(FEED_ROUTE) : '',
      openSearchHref: hasOpenSearch(site.config) ? to(OPEN_SEARCH_ROUTE) : '',
      wholeSectionHref: wholeSection === undefined ? '' : to(wholeSection),
    }
  }
}
