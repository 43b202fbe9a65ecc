import type { ChangedPages } from '../../model/changed-page.ts'
import type { ChangedList } from '../../model/preview.ts'
import { encodeRoute } from '../../model/route.ts'
import { pathPrefix } from '../../render/hrefs.ts'

/** How many pages the panel lists. */
const LISTED_AT_MOST = 200

/** The list of pages that a branch changed, as the panel shows it. Takes the site's own address. */
export function changedList({ base, pages }: ChangedPages, url: string): ChangedList {
  return {
    base,
    pages: pages.slice(0, LISTED_AT_MOST).map(({ kind, title, file, route }) => ({
      kind,
      title,
      file,
      ...(kind === 'deleted' ? {} : { href: pathPrefix(url) + encodeRoute(route) }),
    })),
    more: Math.max(0, pages.length - LISTED_AT_MOST),
  }
}
