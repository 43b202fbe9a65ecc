import type { ReviewEntry } from '../model/review.ts'
import type { Route } from '../model/route.ts'

/** A list of reviews: what every format is made from. */
export interface ReviewReport {
  /** The day for which it is so, ISO. */
  readonly today: string
  /** The most urgent first. */
  readonly entries: readonly ReviewEntry[]
  /** How many pages are to be reviewed at all, listed or not. */
  readonly reviewedPages: number
  /** The address of a page; empty where the site's is not known. */
  readonly urlOf: (of: Route) => string
}

/** The columns of a list in which each page is a line. */
export const REVIEW_COLUMNS = ['state', 'due', 'reviewed', 'page', 'owners', 'lines changed', 'links', 'mark'] as const

/** What stands in each of these columns, as texts that are not escaped yet. */
export function reviewCells({ file, owners, review, state, daysLeft, inboundLinks }: ReviewEntry): readonly string[] {
  return [
    review.reviewed === undefined ? state : `${state} ${daysText(daysLeft)}`,
    review.due,
    review.reviewed === undefined ? 'never' : [review.reviewed, ...(review.by === undefined ? [] : [`by ${review.by}`])].join(' '),
    file,
    owners.map(({ name }) => name).join(', ') || 'nobody',
    String(review.changedLines),
    String(inboundLinks),
    review.mark ?? '',
  ]
}

function daysText(daysLeft: number): string {
  if (daysLeft === 0) return '(today)'
  return daysLeft < 0 ? `(${String(-daysLeft)} d ago)` : `(in ${String(daysLeft)} d)`
}

/** How many there are, in a sentence. */
export function reviewSummary({ entries, reviewedPages, today }: ReviewReport): string {
  const overdue = entries.filter(({ state }) => state === 'overdue').length
  const listed = `listed ${String(entries.length)} of ${String(reviewedPages)} pages that are to be reviewed`
  return `On ${today}: ${listed}, ${String(overdue)} of them overdue`
}
