import type { Config } from '../model/config.ts'
import { route, type Route } from '../model/route.ts'

/** Where a browser is told how to search the site. */
export const OPEN_SEARCH_ROUTE: Route = route('/opensearch.xml')

/** True where there is a search whose whole address is known: a browser asks it from elsewhere. */
export function hasOpenSearch({ search, url }: Pick<Config, 'search' | 'url'>): boolean {
  return search && url !== ''
}
