import type { Review } from '../../model/review.ts'
import { daysBetween } from '../../model/span.ts'

/**
 * How urgent a review is: the days since the last one, more for each line that changed since, and more for each link that leads readers there.
 * Takes the number of those links, and the ISO day for which it is asked.
 */
export function urgencyOf({ since, changedLines }: Pick<Review, 'since' | 'changedLines'>, inboundLinks: number, day: string): number {
  return Math.max(0, daysBetween(since, day)) * (1 + changedLines) * (1 + inboundLinks)
}
