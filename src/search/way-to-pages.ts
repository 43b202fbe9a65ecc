import type { Route } from '../model/route.ts'
import type { NavigationNode, Site } from '../model/site.ts'

/** Gives a function from a page's address to the titles above it, from the site's down; a page that the navigation leaves out has those of its folder. */
export function wayToPages({ navigation }: Site): (of: Route) => readonly string[] {
  const ways = new Map<Route, readonly string[]>()

  function note(node: NavigationNode, above: readonly string[]): void {
    ways.set(node.route, above)
    for (const child of node.children) note(child, [...above, node.title])
  }

  note(navigation, [])
  return (of) => {
    const way = ways.get(of)
    if (way) return way
    for (let folder = folderAbove(of); folder !== '/'; folder = folderAbove(folder)) {
      const above = ways.get(folder)
      if (above) return above
    }
    return [navigation.title]
  }
}

function folderAbove(of: Route): Route {
  return of.slice(0, of.lastIndexOf('/', of.length - 2) + 1) as Route
}
