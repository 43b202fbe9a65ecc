import type { Route } from '../../model/route.ts'
import type { Target } from '../../model/site.ts'
import type { LinkSlot } from '../../model/slots.ts'

/** A page with its links, and where each leads. */
interface LinkedPage {
  readonly route: Route
  readonly slots: readonly Pick<LinkSlot, 'kind'>[]
  /** One for each slot. */
  readonly targets: readonly Target[]
}

/** How many links of other pages lead to each page; one that none leads to is left out. */
export function countInboundLinks(pages: readonly LinkedPage[]): ReadonlyMap<Route, number> {
  const counts = new Map<Route, number>()
  for (const { route, slots, targets } of pages) {
    for (const [index, target] of targets.entries()) {
      if (slots[index]?.kind !== 'link' || target.kind !== 'page' || target.page.route === route) continue
      counts.set(target.page.route, (counts.get(target.page.route) ?? 0) + 1)
    }
  }
  return counts
}
