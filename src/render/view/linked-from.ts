import { isListed } from '../../handbook/page-lists/is-listed.ts'
import type { Route } from '../../model/route.ts'
import type { Site, SitePage } from '../../model/site.ts'
import type { LinkedFromView } from '../../model/view.ts'
import type { Hrefs } from '../hrefs.ts'

/** How many pages are named, so that a page's size does not grow with the number of links to it. */
const LIMIT = 12

/** The pages that link to a page, as hrefs from it. */
export type LinkedFrom = (of: SitePage, hrefs: Hrefs) => LinkedFromView

/** What is kept for a page: the first of those that link to it, the last that was met, and how many there are. */
interface Sources {
  readonly named: SitePage[]
  last: SitePage
  count: number
}

/**
 * Takes a site; finds out, once, which pages link to which: by links that their authors wrote, for what components make follows from data.
 * Pages that readers are not led to lead to none: drafts, hidden ones, and those that search engines leave out.
 */
export function linkedFromViews({ pages, byRoute, config }: Pick<Site, 'pages' | 'byRoute' | 'config'>): LinkedFrom {
  const sourcesOf = new Map<Route, Sources>()
  const { compare } = new Intl.Collator(config.lang, { numeric: true })
  const shown = pages.filter((page) => byRoute.get(page.route) === page && isShown(page))
  for (const page of shown.sort((a, b) => compare(a.page.title, b.page.title) || (a.route < b.route ? -1 : 1))) {
    for (const target of linkedRoutes(page)) {
      const sources = sourcesOf.get(target)
      if (!sources) sourcesOf.set(target, { named: [page], last: page, count: 1 })
      else if (sources.last !== page) {
        if (sources.count < LIMIT) sources.named.push(page)
        sources.last = page
        sources.count += 1
      }
    }
  }
  return ({ route }, hrefs) => {
    const { named, count } = sourcesOf.get(route) ?? { named: [], count: 0 }
    return { pages: named.map((page) => ({ text: page.page.title, href: hrefs.to(page.route) })), others: count - named.length }
  }
}

function isShown(page: SitePage): boolean {
  const { draft, noindex } = page.page.frontMatter
  return isListed(page) && draft !== true && noindex !== true
}

/** Where a page's own links lead, on other pages. */
function* linkedRoutes({ route, page, targets }: SitePage): Generator<Route> {
  for (const [index, { kind, isMade }] of page.slots.entries()) {
    const target = targets[index]
    if (kind === 'link' && isMade !== true && target?.kind === 'page' && target.page.route !== route) yield target.page.route
  }
}
