import { nearest } from '../../model/nearest.ts'
import { route } from '../../model/route.ts'
import type { Rule } from '../../model/rule.ts'

/** A row of search-tests.yaml whose page is not there: no search could find it. */
export const searchPage: Rule = {
  id: 'search/page',
  severity: 'error',
  summary: 'the page that a search is to find is there',
  looksAt: 'site',
  *check({ data, byRoute, config }) {
    // The public site has not all pages, and its search tests are those of the whole handbook.
    if (config.audience === 'public') return
    for (const { value, file, place } of data.searchTests) {
      if (byRoute.has(route(value.page))) continue
      const near = nearest(value.page, [...byRoute.keys()], 0.6)
      yield {
        file,
        place,
        subject: value.page,
        message: `the search for '${value.query}' is to find ${value.page}, where there is no page`,
        hint: near === undefined ? 'name a page by its address, /people/leave/' : `did you mean ${near}?`,
      }
    }
  },
}
