import type { Route } from '../../model/route.ts'
import type { NavigationNode, SitePage } from '../../model/site.ts'

/** Gives the function that says in which sections a page is, from the top down, `People › Time off`; empty for one that is in none. */
export function sectionNames(navigation: NavigationNode): (page: Pick<SitePage, 'route'>) => string {
  const names = new Map<Route, string>()

  function name(nodes: readonly NavigationNode[], above: string): void {
    for (const { title, route, hasPage, children } of nodes) {
      if (hasPage) names.set(route, above)
      name(children, above === '' ? title : `${above} › ${title}`)
    }
  }

  name(navigation.children, '')
  return ({ route }) => names.get(route) ?? ''
}
