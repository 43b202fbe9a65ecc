import type { Route } from '../../model/route.ts'
import type { LinkView } from '../../model/view.ts'
import type { Hrefs } from '../hrefs.ts'
import type { Placement } from './navigation-tree.ts'

/** The links from the site's entry page down to the page's parent. */
export function breadcrumbs(way: readonly Placement[], current: Route, hrefs: Hrefs): readonly LinkView[] {
  return stepsDown(way, current).map(({ node }) => ({ text: node.title, href: hrefs.to(node.route) }))
}

/** The steps from the site's entry page down to the page's parent. Folders without a page have no address, and are left out. */
export function stepsDown(way: readonly Placement[], current: Route): readonly Placement[] {
  return way.filter(({ node, parent }) => node.route !== current && (node.hasPage || !parent))
}
