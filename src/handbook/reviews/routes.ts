import type { Config } from '../../model/config.ts'
import type { PageOwner } from '../../model/owner.ts'
import { route, type Route } from '../../model/route.ts'
import type { SitePage } from '../../model/site.ts'
import { compareOwners } from '../owners/compare-owners.ts'
import { freeName, slugOf } from '../slug.ts'

/** The page that lists what is to be reviewed. */
export const REVIEWS_ROUTE: Route = route('/reviews/')

/** The calendar of all reviews. */
export const ALL_REVIEWS_CALENDAR: Route = route('/reviews/all.ics')

/** An owner who has pages to review, and the address of their calendar. */
export interface Reviewer {
  readonly owner: PageOwner
  readonly calendar: Route
}

type ReviewedPage = Pick<SitePage, 'owners' | 'review'>

/** Owners of pages that are to be reviewed, in order of their names. */
export function reviewersOf(pages: readonly ReviewedPage[]): readonly Reviewer[] {
  const owners = new Map(pages.flatMap(({ owners, review }) => (review ? owners.map((owner) => [owner.key, owner] as const) : [])))
  const taken = new Set(['all'])
  const inOrder = [...owners.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  const reviewers = inOrder.map((owner) => ({ owner, calendar: route(`/reviews/${freeName(slugOf(owner.key, 'owner'), taken)}.ics`) }))
  return reviewers.sort((a, b) => compareOwners(a.owner, b.owner))
}

/** Every address that the tool itself makes for reviews: none on a site without any, and none on one for the public. */
export function reviewRoutes(pages: readonly ReviewedPage[], config: Pick<Config, 'audience'>): readonly Route[] {
  if (!listsReviews(pages, config)) return []
  return [REVIEWS_ROUTE, ALL_REVIEWS_CALENDAR, ...reviewersOf(pages).map(({ calendar }) => calendar)]
}

/** True for a site that lists what is to be reviewed: that is a matter of those who keep the handbook, and nobody else's. */
export function listsReviews(pages: readonly Pick<SitePage, 'review'>[], { audience }: Pick<Config, 'audience'>): boolean {
  return audience === 'internal' && pages.some(({ review }) => review)
}
