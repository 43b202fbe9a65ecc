import type { Route } from '../../model/route.ts'
import type { NavigationView } from '../../model/view.ts'
import { folderOfRoute } from '../hrefs.ts'
import type { Hrefs } from '../hrefs.ts'
import type { Placement } from './navigation-tree.ts'

/** How many entries of one level a page shows, so that its size does not grow with the site's. */
const LEVEL_LIMIT = 80

/**
 * A page's branch of the navigation: the entries beside each of its ancestors, and its own children.
 * Takes the way from the root to the page. A level with more than `LEVEL_LIMIT` entries shows those round the
 * page's branch, and an ellipsis where it is cut; the section above it, which lists them all, stays linked.
 */
export function navigationView(way: readonly Placement[], current: Route, hrefs: Hrefs): readonly NavigationView[] {
  const [section, next] = way
  if (!section) return []
  const folder = hrefs.toFolder(folderOfRoute(section.node.route))
  const { start, end } = levelWindow(section.children.length, next?.index ?? 0)
  const entries = section.children.slice(start, end).map((child): NavigationView => {
    // Only the branch's own entry can have a shorter href than its folder's href and the rest.
    const href = child === next || child.tail === undefined ? hrefs.to(child.node.route) : folder + child.tail
    const children = child === next ? navigationView(way.slice(1), current, hrefs) : []
    const isFolded = children.length === 0 && child.children.length > 0
    return {
      text: child.node.title,
      href,
      current: child.node.route === current,
      plain: !child.node.hasPage,
      children,
      ...(isFolded && { more: 'below' }),
    }
  })
  return [...(start > 0 ? [ELLIPSIS] : []), ...entries, ...(end < section.children.length ? [ELLIPSIS] : [])]
}

const ELLIPSIS: NavigationView = { text: '…', href: '', current: false, plain: true, children: [], more: 'beside' }

function levelWindow(length: number, current: number): { readonly start: number; readonly end: number } {
  const start = Math.max(0, Math.min(current - LEVEL_LIMIT / 2, length - LEVEL_LIMIT))
  return { start, end: Math.min(length, start + LEVEL_LIMIT) }
}
