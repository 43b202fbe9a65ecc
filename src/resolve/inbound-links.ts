import { countInboundLinks } from '../handbook/reviews/inbound-links.ts'
import type { Route } from '../model/route.ts'
import type { Target } from '../model/site.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { OpenPage } from './publish.ts'

/**
 * Takes pages whose links are not resolved yet, and what resolves one. Gives a function that says how many links of other pages lead to a page:
 * those that authors wrote themselves, for what components make may depend on this number. Nothing is resolved before it is asked.
 */
export function inboundLinks(pages: readonly OpenPage[], resolve: (slot: LinkSlot, from: OpenPage) => Target): (of: Route) => number {
  const own = pages.map((page) => ({ page, slots: page.page.slots }))
  let counts: ReadonlyMap<Route, number> | undefined
  return (of) => {
    counts ??= countInboundLinks(
      own.map(({ page, slots }) => ({ route: page.route, slots, targets: slots.map((slot) => resolve(slot, page)) })),
    )
    return counts.get(of) ?? 0
  }
}
