import type { Config } from '../../model/config.ts'
import { route, type Route } from '../../model/route.ts'
import type { SitePage } from '../../model/site.ts'
import { freeName, slugOf } from '../slug.ts'

/** The page that lists all owners. */
export const OWNERS_ROUTE: Route = route('/owners/')

/** The page that lists what nobody looks after. */
export const UNOWNED_ROUTE: Route = route('/owners/unowned/')

/** The address of the page that lists the pages of each owner, by the owner's key: the same for the same owners, in whatever order pages come. */
export function ownerRoutes(pages: readonly Pick<SitePage, 'owners'>[]): ReadonlyMap<string, Route> {
  const keys = [...new Set(pages.flatMap(({ owners }) => owners.map(({ key }) => key)))].sort()
  const taken = new Set(['unowned'])
  return new Map(keys.map((key) => [key, route(`/owners/${freeName(slugOf(key, 'owner'), taken)}/`)]))
}

/** Every address that the tool itself makes for owners: none on a site on which nobody looks after anything. */
export function allOwnerRoutes(pages: readonly Pick<SitePage, 'owners'>[], config: Pick<Config, 'audience'>): readonly Route[] {
  const own = ownerRoutes(pages)
  const unowned = tellsOfUnowned(config) ? [UNOWNED_ROUTE] : []
  return own.size === 0 ? [] : [OWNERS_ROUTE, ...unowned, ...own.values()]
}

/** The public does not know every owner, so to it nobody says that a page has none. */
export function tellsOfUnowned({ audience }: Pick<Config, 'audience'>): boolean {
  return audience === 'internal'
}
