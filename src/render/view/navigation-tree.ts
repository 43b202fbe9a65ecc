import { encodeRoute, route } from '../../model/route.ts'
import type { LinkStyle, Route } from '../../model/route.ts'
import type { NavigationNode } from '../../model/site.ts'
import { folderOfRoute, indexFile } from '../hrefs.ts'

/** A node of the navigation with its surroundings, worked out once for the site and shared by all its pages. */
export interface Placement {
  readonly node: NavigationNode
  readonly parent?: Placement
  /** Which of its parent's children it is. */
  readonly index: number
  /** Its address below the folder of its parent, encoded; absent where it stands elsewhere (a permalink). */
  readonly tail?: string
  readonly children: readonly Placement[]
}

/** Every node of the navigation, by its route; the root's is `/`. */
interface NavigationTree {
  readonly root: Placement
  readonly byRoute: ReadonlyMap<Route, Placement>
}

/** Takes the navigation of a site; gives each node its place in it. */
export function placeNodes(navigation: NavigationNode, links: LinkStyle): NavigationTree {
  const byRoute = new Map<Route, Placement>()

  function place(node: NavigationNode, index: number, parent?: Placement): Placement {
    const children: Placement[] = []
    const tail = parent && tailBelow(folderOfRoute(parent.node.route), node.route, links)
    const placement: Placement = { node, index, children, ...(parent && { parent }), ...(tail !== undefined && { tail }) }
    if (!byRoute.has(node.route)) byRoute.set(node.route, placement)
    for (const [position, child] of node.children.entries()) children.push(place(child, position, placement))
    return placement
  }

  return { root: place(navigation, 0), byRoute }
}

function tailBelow(folder: Route, of: Route, links: LinkStyle): string | undefined {
  if (!of.startsWith(folder)) return undefined
  return encodeRoute(route(`/${of.slice(folder.length)}`)).slice(1) + indexFile(of, links)
}

/** The way from the root to a page, both included; for a page that the navigation leaves out, to its nearest folder there. */
export function wayTo(tree: NavigationTree, of: Route): readonly Placement[] {
  const way: Placement[] = []
  for (let step: Placement | undefined = nearest(tree, of); step; step = step.parent) way.unshift(step)
  return way
}

function nearest(tree: NavigationTree, of: Route): Placement {
  for (let folder = of; folder !== '/'; folder = folderOfRoute(folder.slice(0, -1) as Route)) {
    const placement = tree.byRoute.get(folder)
    if (placement) return placement
  }
  return tree.root
}
