import { outputFileOf, route } from '../model/route.ts'
import type { Route } from '../model/route.ts'
import type { Site } from '../model/site.ts'

/**
 * The address of a page that the tool adds: the one that is wanted, ending in a slash, or where content, an asset or an old address has that,
 * the next free one: `/pages-2/`.
 */
export function freeRoute({ byRoute, assets, redirects }: Pick<Site, 'byRoute' | 'assets' | 'redirects'>, wanted: Route): Route {
  const name = wanted.slice(0, -1)
  const taken = new Set([...byRoute.keys(), ...assets.map((asset) => asset.route), ...redirects.map(({ from }) => from)].map(outputFileOf))
  let free = wanted
  for (let number = 2; taken.has(outputFileOf(free)) || taken.has(free.slice(1, -1)); number += 1)
    free = route(`${name}-${String(number)}/`)
  return free
}
