import { route, type Route } from '../../model/route.ts'
import type { NavigationNode, Site, SitePage } from '../../model/site.ts'

/** A section with all its pages, and the address of the one page that has all of them. */
export interface WholeSection<Page> {
  readonly node: NavigationNode
  readonly route: Route
  /** In reading order; the first is the section's own. */
  readonly pages: readonly Page[]
}

/** What one page can hold and still be read or printed: so many pages, and so many characters of Markdown. */
const MOST_PAGES = 60
const MOST_TEXT = 500_000

/** The levels of sections that have one, from the top: each level more writes every page once more. */
const LEVELS = 2

type Read = Pick<SitePage, 'page' | 'route'>

/** The sections of a site that have a page with the whole of them: those with a page of their own and others below it that are not too large together. */
export function wholeSections<Page extends Read>(
  navigation: NavigationNode,
  byRoute: ReadonlyMap<Route, Page>,
  { wholeSections: isWanted }: Pick<Site['config'], 'wholeSections'>,
): readonly WholeSection<Page>[] {
  return isWanted ? navigation.children.flatMap((node) => [...sectionsFrom(node, byRoute, LEVELS)]) : []
}

function* sectionsFrom<Page extends Read>(
  node: NavigationNode,
  byRoute: ReadonlyMap<Route, Page>,
  levels: number,
): Generator<WholeSection<Page>> {
  if (node.children.length === 0 || levels === 0) return
  const pages = node.hasPage ? pagesFrom(node, byRoute) : []
  const isReadable = pages.length <= MOST_PAGES && pages.reduce((size, { page }) => size + page.markdownLength, 0) <= MOST_TEXT
  if (pages.length > 1 && isReadable) yield { node, route: route(`${node.route.replace(/\.html$/, '/')}whole-section/`), pages }
  for (const child of node.children) yield* sectionsFrom(child, byRoute, levels - 1)
}

/** No more than show that there are too many. */
function pagesFrom<Page extends Read>(node: NavigationNode, byRoute: ReadonlyMap<Route, Page>): readonly Page[] {
  const pages: Page[] = []
  const open = [node]
  for (let next = open.pop(); next && pages.length <= MOST_PAGES; next = open.pop()) {
    const page = next.hasPage ? byRoute.get(next.route) : undefined
    if (page) pages.push(page)
    open.push(...next.children.toReversed())
  }
  return pages
}
