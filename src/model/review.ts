import type { PageOwner } from './owner.ts'
import type { Route } from './route.ts'

/** When a page was looked at last, and when it is to be looked at again. All days are ISO. */
export interface Review {
  /** Absent for a page that was never reviewed: then it is due at once. */
  readonly reviewed?: string
  readonly by?: string
  /** The time between two reviews, as written: `6 months`. */
  readonly every: string
  /** The day by which it is to be reviewed again. */
  readonly due: string
  /** The day from which the page's age counts: that of its review. Of a page that was never reviewed, that of its oldest known commit, else a day as long ago as reviews are apart. */
  readonly since: string
  /** Lines of content that were added or removed since its review, as far as history is known. */
  readonly changedLines: number
  /** Where the commit that set its day changed nothing else in the file: a stamp; a sweep where it stamped many pages. */
  readonly mark?: 'stamp' | 'sweep'
}

/** How it stands with a review on a day. */
export type ReviewState = 'later' | 'soon' | 'overdue'

/** A page in a list of reviews, as it stands on the day of the run. */
export interface ReviewEntry {
  readonly route: Route
  readonly file: string
  readonly title: string
  readonly owners: readonly PageOwner[]
  readonly review: Review
  readonly state: ReviewState
  /** Days until it is due; negative once it is overdue. */
  readonly daysLeft: number
  /** Links from other pages. */
  readonly inboundLinks: number
  /** How much it matters that somebody looks at it: of two pages the one with more of it is looked at first. */
  readonly urgency: number
}
