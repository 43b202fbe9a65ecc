import type { Route } from '../../model/route.ts'
import type { NavigationView } from '../../model/view.ts'
import { folderOfRoute } from '../hrefs.ts'
import type { Hrefs } from '../hrefs.ts'
import type { Placement } from './navigation-tree.ts'

/** How many entries of one level a page shows, so that its size does not grow with the site's. */
const LEVEL_LIMIT = 80

/** Gives a page's branch of the navigation: takes the way from the root to the page, and the page's hrefs. */
export type ViewNavigation = (way: readonly Placement[], current: Route, hrefs: Hrefs) => readonly NavigationView[]

/**
 * Gives the function for a page's branch of the navigation: the entries beside each of its ancestors, and its own children.
 * A level with more than `LEVEL_LIMIT` entries shows those round the page's branch, and an ellipsis where it is cut; the section above it,
 * which lists them all, stays linked. The entries beside the branch are the same on all pages of a folder, and are made once.
 */
export function navigationViews(): ViewNavigation {
  const besides = new Map<Placement, Map<string, (NavigationView | undefined)[]>>()

  function entriesOf(section: Placement, folder: string): (NavigationView | undefined)[] {
    const byFolder = besides.get(section) ?? new Map<string, (NavigationView | undefined)[]>()
    besides.set(section, byFolder)
    const entries = byFolder.get(folder) ?? Array.from<NavigationView | undefined>({ length: section.children.length })
    byFolder.set(folder, entries)
    return entries
  }

  return function navigationView(way, current, hrefs) {
    const [section, next] = way
    if (!section) return []
    const folder = hrefs.toFolder(folderOfRoute(section.node.route))
    const known = entriesOf(section, folder)
    const { start, end } = levelWindow(section.children.length, next?.index ?? 0)
    const view: NavigationView[] = start > 0 ? [ELLIPSIS] : []
    for (let index = start; index < end; index += 1) {
      const child = section.children[index]
      if (!child) continue
      // Only the branch's own entry can have a shorter href than its folder's href and the rest.
      if (child === next) view.push(entryOf(child, hrefs.to(child.node.route), current, navigationView(way.slice(1), current, hrefs)))
      else if (child.tail === undefined) view.push(entryOf(child, hrefs.to(child.node.route), current, []))
      else view.push((known[index] ??= entryOf(child, folder + child.tail, current, [])))
    }
    if (end < section.children.length) view.push(ELLIPSIS)
    return view
  }
}

const ELLIPSIS: NavigationView = { text: '…', href: '', current: false, plain: true, children: [], more: 'beside' }

function entryOf({ node, children: below }: Placement, href: string, current: Route, children: readonly NavigationView[]): NavigationView {
  const isFolded = children.length === 0 && below.length > 0
  return {
    text: node.title,
    href,
    current: node.route === current,
    plain: !node.hasPage,
    children,
    ...(isFolded && { more: 'below' }),
  }
}

function levelWindow(length: number, current: number): { readonly start: number; readonly end: number } {
  const start = Math.max(0, Math.min(current - LEVEL_LIMIT / 2, length - LEVEL_LIMIT))
  return { start, end: Math.min(length, start + LEVEL_LIMIT) }
}
