import type { Review, ReviewState } from '../../model/review.ts'
import { addSpan, daysBetween } from '../../model/span.ts'

/** How long before its day a review is called due soon: a sixth of the time between two reviews, and no more than this. */
const SOON_AT_MOST = 30
const SOON = 1 / 6

/**
 * How it stands with a review on an ISO day. On the day itself it is still in time. A page that was never reviewed is overdue on every day.
 */
export function stateOn(review: Pick<Review, 'reviewed' | 'due'>, day: string): ReviewState {
  if (review.reviewed === undefined || day > review.due) return 'overdue'
  return day >= soonFrom(review) ? 'soon' : 'later'
}

/** The first day on which a review is called due soon. */
export function soonFrom({ reviewed, due }: Pick<Review, 'reviewed' | 'due'>): string {
  const days = reviewed === undefined ? 0 : Math.floor(daysBetween(reviewed, due) * SOON)
  return addSpan(due, { days: -Math.min(SOON_AT_MOST, days), months: 0 })
}
