import type { ReviewEntry, ReviewState } from '../model/review.ts'
import { jsonText } from './json-text.ts'
import type { ReviewReport } from './review-report.ts'

/** A page in a list of reviews as other programs read it. All days are ISO. */
export interface JsonReview {
  readonly route: string
  /** Absolute; absent where the site's address is not known. */
  readonly url?: string
  readonly file: string
  readonly title: string
  readonly owners: readonly { readonly key: string; readonly name: string }[]
  /** Absent for a page that was never reviewed. */
  readonly reviewed?: string
  readonly by?: string
  readonly every: string
  readonly due: string
  readonly state: ReviewState
  /** Days until it is due; negative once it is overdue. */
  readonly days: number
  readonly changedLines: number
  readonly inboundLinks: number
  /** How the day of the review was set; absent where its commit changed more than that day, and where that is not known. */
  readonly mark?: 'stamp' | 'sweep'
  readonly urgency: number
}

/** A list of reviews as other programs read it. A key is never given another meaning; `version` would change if one had to be. */
export interface JsonReviewReport {
  readonly version: 1
  readonly today: string
  /** The most urgent first. */
  readonly reviews: readonly JsonReview[]
  /** How many pages are to be reviewed at all. */
  readonly reviewedPages: number
}

/** A list of reviews as one JSON object. */
export function reviewReportJson({ today, entries, reviewedPages, urlOf }: ReviewReport): string {
  const value: JsonReviewReport = {
    version: 1,
    today,
    reviews: entries.map((entry) => jsonReview(entry, urlOf(entry.route))),
    reviewedPages,
  }
  return `${jsonText(value, 2)}\n`
}

function jsonReview({ route, file, title, owners, review, state, daysLeft, inboundLinks, urgency }: ReviewEntry, url: string): JsonReview {
  const { reviewed, by, every, due, changedLines, mark } = review
  return {
    route,
    ...(url === '' ? {} : { url }),
    file,
    title,
    owners: owners.map(({ key, name }) => ({ key, name })),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(by === undefined ? {} : { by }),
    every,
    due,
    state,
    days: daysLeft,
    changedLines,
    inboundLinks,
    ...(mark === undefined ? {} : { mark }),
    urgency,
  }
}
