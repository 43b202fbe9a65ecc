import { encodeRoute } from '../../model/route.ts'
import type { SitePage } from '../../model/site.ts'
import type { Placement } from './navigation-tree.ts'
import { stepsDown } from './breadcrumbs.ts'

/**
 * The way down to the page as search engines read it, JSON-LD (https://schema.org/BreadcrumbList), with the absolute addresses that it wants;
 * empty on the entry page, which has no way. It can stand in a script element: no `<` is in it.
 */
export function structuredData(way: readonly Placement[], { route, page }: SitePage, url: string): string {
  const steps = stepsDown(way, route)
  if (steps.length === 0) return ''
  const named = [...steps.map(({ node }) => ({ name: node.title, route: node.route })), { name: page.title, route }]
  const list = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: named.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: url + encodeRoute(step.route),
    })),
  }
  return JSON.stringify(list).replaceAll('<', '\\u003c')
}
