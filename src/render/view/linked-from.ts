import { isListed } from '../../handbook/page-lists/is-listed.ts'
import type { Route } from '../../model/route.ts'
import type { Site, SitePage } from '../../model/site.ts'
import type { LinkedFromView } from '../../model/view.ts'
import type { Hrefs } from '../hrefs.ts'

/** How many pages are named, so that a page's size does not grow with the number of links to it. */
const LIMIT = 12

/** The pages that link to a page, as hrefs from it. */
export type LinkedFrom = (of: SitePage, hrefs: Hrefs) => LinkedFromView

/** Of each page of a site, in their order, how many pages link to it; and the numbers of the first of these, in the order in which they are named. */
export type Linking = readonly (readonly [count: number, ...named: number[]])[]

/** Takes a site and which of its pages link to which, where that is known; else finds it out when it is first asked. */
export function linkedFromViews(site: Pick<Site, 'pages' | 'byRoute' | 'config'>, linking?: Linking): LinkedFrom {
  let known: { readonly linking: Linking; readonly numbers: ReadonlyMap<Route, number> } | undefined
  return ({ route }, hrefs) => {
    known ??= { linking: linking ?? linkingOf(site), numbers: numbersOf(site) }
    const [count = 0, ...named] = known.linking[known.numbers.get(route) ?? -1] ?? []
    const pages = named.flatMap((number) => site.pages[number] ?? [])
    return { pages: pages.map((page) => ({ text: page.page.title, href: hrefs.to(page.route) })), others: count - named.length }
  }
}

/**
 * Finds out which pages of a site link to which: by links that their authors wrote, for what components make follows from data. Pages that readers are
 * not led to lead to none: drafts, hidden ones, and those that search engines leave out.
 */
export function linkingOf(site: Pick<Site, 'pages' | 'byRoute' | 'config'>): Linking {
  const { pages, byRoute, config } = site
  const numbers = numbersOf(site)
  const found = pages.map((): { last: SitePage | undefined; readonly sources: [number, ...number[]] } => ({
    last: undefined,
    sources: [0],
  }))
  const { compare } = new Intl.Collator(config.lang, { numeric: true })
  const shown = pages.filter((page) => byRoute.get(page.route) === page && isShown(page))
  for (const page of shown.sort((a, b) => compare(a.page.title, b.page.title) || (a.route < b.route ? -1 : 1))) {
    for (const target of linkedRoutes(page)) {
      const to = found[numbers.get(target) ?? -1]
      if (!to || to.last === page) continue
      if (to.sources[0] < LIMIT) to.sources.push(numbers.get(page.route) ?? -1)
      to.last = page
      to.sources[0] += 1
    }
  }
  return found.map(({ sources }) => sources)
}

function numbersOf({ pages, byRoute }: Pick<Site, 'pages' | 'byRoute'>): ReadonlyMap<Route, number> {
  return new Map(pages.flatMap((page, number) => (byRoute.get(page.route) === page ? [[page.route, number] as const] : [])))
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
