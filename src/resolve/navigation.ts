import type { Config } from '../model/config.ts'
import { route, type Route } from '../model/route.ts'
import type { NavigationNode } from '../model/site.ts'
import type { OpenPage } from './publish.ts'

interface Branch {
  readonly name: string
  readonly path: string
  page?: OpenPage
  readonly children: Map<string, Branch>
}

/**
 * The navigation tree: folders as addresses have them, each level by `order`, then by title. `x.html` beside a folder `x/` without
 * a page of its own is that folder's page. Pages with `hide`, and the page for missing ones, are left out.
 */
export function buildNavigation(pages: readonly OpenPage[], config: Config): NavigationNode {
  const root: Branch = { name: '', path: '/', children: new Map() }
  for (const page of pages.filter(isShown)) {
    const parts = page.route
      .replace(/\.html$/, '')
      .split('/')
      .filter(Boolean)
    const branch = parts.reduce(childOf, root)
    if (!branch.page) branch.page = page
    else childOf(branch, page.route).page = page
  }
  const collator = new Intl.Collator(config.lang, { numeric: true })
  return toNode(
    root,
    config.title,
    (a, b) => orderOf(a) - orderOf(b) || collator.compare(titleOf(a), titleOf(b)) || (a.path < b.path ? -1 : 1),
  )
}

/** The pages in reading order: each before those below it. */
export function readingOrder(navigation: NavigationNode, byRoute: ReadonlyMap<Route, OpenPage>): OpenPage[] {
  const page = navigation.hasPage ? byRoute.get(navigation.route) : undefined
  return [...(page ? [page] : []), ...navigation.children.flatMap((child) => readingOrder(child, byRoute))]
}

function isShown({ page, route }: OpenPage): boolean {
  return page.frontMatter.hide !== true && route !== '/404.html'
}

function childOf(branch: Branch, name: string): Branch {
  const child = branch.children.get(name) ?? { name, path: `${branch.path}${name}/`, children: new Map<string, Branch>() }
  branch.children.set(name, child)
  return child
}

function toNode(branch: Branch, rootTitle: string, compare: (a: Branch, b: Branch) => number): NavigationNode {
  return {
    title: titleOf(branch) || rootTitle,
    route: branch.page?.route ?? route(branch.path),
    hasPage: branch.page !== undefined,
    children: [...branch.children.values()].sort(compare).map((child) => toNode(child, rootTitle, compare)),
  }
}

function orderOf(branch: Branch): number {
  return branch.page?.page.frontMatter.order ?? Number.MAX_SAFE_INTEGER
}

function titleOf({ page, name }: Branch): string {
  if (page) return page.page.frontMatter.navTitle ?? page.page.title
  const words = name.replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
