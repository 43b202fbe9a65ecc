import { countInboundLinks } from '../handbook/reviews/inbound-links.ts'
import type { Page } from '../model/page.ts'
import type { Route } from '../model/route.ts'
import type { OpenPage } from './publish.ts'
import type { ResolveTargets } from './target-resolver.ts'

/** How many links of other pages lead to each page: those that authors wrote themselves, for what components make may depend on this number. */
export interface InboundLinks {
  readonly countOf: (route: Route) => number
  /** True once a number was asked for. */
  readonly isCounted: () => boolean
}

/** Takes pages as they were compiled, and what resolves their links. Nothing is resolved before it is asked. */
export function inboundLinks(compiled: ReadonlyMap<OpenPage, Page>, targetsOf: ResolveTargets): InboundLinks {
  let counts: ReadonlyMap<Route, number> | undefined
  return {
    isCounted: () => counts !== undefined,
    countOf(route) {
      counts ??= countInboundLinks(
        [...compiled].map(([page, { slots }]) => ({ route: page.route, slots, targets: targetsOf(page, slots) })),
      )
      return counts.get(route) ?? 0
    },
  }
}
