import type { RelatedPlace } from '../model/diagnostic.ts'
import type { Route } from '../model/route.ts'
import type { Stylesheet } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { stylesheetFindings } from './stylesheet-findings.ts'

/** The files that something of the site leads to, by their address, each with the places that do, in order. */
export function usedAssets(site: Site, stylesheets: readonly Stylesheet[]): ReadonlyMap<Route, readonly RelatedPlace[]> {
  const uses = new Map<Route, RelatedPlace[]>()
  const add = (route: Route, use: Omit<RelatedPlace, 'message'>): void => {
    const there = uses.get(route) ?? []
    there.push({ ...use, message: 'it is used here' })
    uses.set(route, there)
  }
  for (const { page, targets, file } of site.pages) {
    for (const [index, target] of targets.entries()) {
      const place = page.slots[index]?.place
      if (target.kind === 'asset') add(target.asset.route, { file, ...(place ? { place } : {}) })
    }
  }
  for (const { target, file, place } of site.redirects)
    if (target?.kind === 'asset') add(target.asset.route, { file, ...(place ? { place } : {}) })
  for (const { finding, verdict } of stylesheetFindings(site, stylesheets)) {
    const { file, place } = finding
    if (verdict.kind !== 'missing') add(verdict.kind === 'found' ? verdict.route : verdict.canonical, { file, place })
  }
  return uses
}
