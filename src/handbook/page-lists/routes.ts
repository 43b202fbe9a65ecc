import { route, type Route } from '../../model/route.ts'
import type { Site, SitePage } from '../../model/site.ts'
import { slugOf } from '../slug.ts'
import { groupByLetter, type LetterGroup } from './group-by-letter.ts'
import { isListed } from './is-listed.ts'
import { lastChanged } from './last-changed.ts'

/** Where the page index A–Z stands, unless content stands there. */
export const ALL_PAGES_ROUTE: Route = route('/pages/')

/** Where the list of pages that changed lately stands, unless content stands there. */
export const RECENT_ROUTE: Route = route('/recent/')

/** Where the search has a page of its own, unless content stands there: for bookmarks, and for browsers that search by OpenSearch (`?q=`). */
export const SEARCH_ROUTE: Route = route('/search/')

/** Up to so many pages the index is one page; a larger one has a page for each letter. */
const LARGEST_INDEX = 1500

/** Every address that the tool itself makes to list pages. */
export function pageListRoutes(pages: readonly ListedPage[], history: Site['history'], lang: string): readonly Route[] {
  const recent = lastChanged(pages, history, 1).length > 0 ? [RECENT_ROUTE] : []
  const groups = groupByLetter(pages.filter(isListed), lang)
  const letters = isDivided(groups) ? groups.map(({ letter }) => letterRoute(ALL_PAGES_ROUTE, letter)) : []
  return [ALL_PAGES_ROUTE, ...letters, ...recent]
}

type ListedPage = Pick<SitePage, 'page' | 'route'>

/** True for an index that is too large for one page. */
export function isDivided(groups: readonly LetterGroup<unknown>[]): boolean {
  return groups.reduce((sum, { pages }) => sum + pages.length, 0) > LARGEST_INDEX
}

/** The page of a letter, below that of the index: `/pages/a/`. */
export function letterRoute(index: Route, letter: string): Route {
  return route(`${index}${letterName(letter)}/`)
}

/** A letter as part of an address or an id; all that is no letter is `other`. */
export function letterName(letter: string): string {
  return slugOf(letter, 'other')
}
