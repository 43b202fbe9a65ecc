import { compareText } from '../../model/compare-text.ts'
import type { PageFacts } from '../../model/component.ts'
import type { ReviewEntry } from '../../model/review.ts'
import type { Route } from '../../model/route.ts'
import type { Site } from '../../model/site.ts'
import { countInboundLinks } from './inbound-links.ts'
import { daysBetween } from '../../model/span.ts'
import { stateOn } from './state.ts'
import { urgencyOf } from './urgency.ts'

type ReviewedPage = Pick<PageFacts, 'route' | 'file' | 'title' | 'owners' | 'review'>

/** The pages that are to be reviewed, as they stand on an ISO day, the most urgent first. Of two that are as urgent, the one that is due first. */
export function reviewEntries(pages: readonly ReviewedPage[], inboundLinks: (of: Route) => number, day: string): readonly ReviewEntry[] {
  return pages
    .flatMap(({ route, file, title, owners, review }): readonly ReviewEntry[] => {
      if (!review) return []
      const links = inboundLinks(route)
      const [state, daysLeft] = [stateOn(review, day), daysBetween(day, review.due)]
      return [{ route, file, title, owners, review, state, daysLeft, inboundLinks: links, urgency: urgencyOf(review, links, day) }]
    })
    .sort((a, b) => b.urgency - a.urgency || compareText(a.review.due, b.review.due) || compareText(a.file, b.file))
}

/** The same for a whole site, on the day of its run. */
export function siteReviewEntries({ pages, today }: Pick<Site, 'pages' | 'today'>): readonly ReviewEntry[] {
  const counts = countInboundLinks(pages.map(({ page, route, targets }) => ({ route, targets, slots: page.slots })))
  const facts = pages.map(({ page: { title }, route, file, owners, review }) => ({
    route,
    file,
    title,
    owners,
    ...(review ? { review } : {}),
  }))
  return reviewEntries(facts, (of) => counts.get(of) ?? 0, today)
}

/** True for a page whose review is due, or will be soon. */
export function isDue({ state }: Pick<ReviewEntry, 'state'>): boolean {
  return state !== 'later'
}
