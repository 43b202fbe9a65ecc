import type { NavigationNode, Site, SitePage } from '../model/site.ts'
import type { Route } from '../model/route.ts'

/**
 * The pages that no other page's text leads to, in the order of the site. Links through redirects and to a part of a page count, links of
 * a page to itself and those that navigation prints do not. Never among them: the entry page, the page for missing ones, what is hidden
 * from navigation or search engines on purpose, and the page of a folder with pages below it: that stands there for readers who come
 * down the tree, and lists what is below.
 */
export function orphansOf(site: Site): readonly SitePage[] {
  const linked = new Set<Route>()
  for (const page of site.pages) {
    for (const target of page.targets) if (target.kind === 'page' && target.page.route !== page.route) linked.add(target.page.route)
  }
  const parents = new Set(parentsIn(site.navigation))
  return site.pages.filter((page) => !linked.has(page.route) && !parents.has(page.route) && !isAlone(page))
}

/** True for pages that are not meant to be found through links. */
function isAlone({ route, page: { frontMatter } }: SitePage): boolean {
  return route === '/' || route === '/404.html' || frontMatter.hide === true || frontMatter.noindex === true
}

function parentsIn({ route, children }: NavigationNode): readonly Route[] {
  return children.length === 0 ? [] : [route, ...children.flatMap(parentsIn)]
}
