/** The words of lists of reviews, in one language. */
export interface BacklogWords {
  readonly lastReview: string
  readonly due: string
  readonly changedLines: string
  readonly inboundLinks: string
  readonly never: string
  readonly soon: string
  readonly overdue: string
  /** What is said of a review of which nothing but the day was changed, alone or on many pages at once. */
  readonly stamp: string
  readonly sweep: string
  /** The title and the introduction of the page that lists all that was due on a day. */
  readonly title: string
  readonly introduction: (day: string) => string
  readonly nothingDue: string
  readonly unowned: string
  readonly calendars: string
  readonly calendarOfAll: string
  /** What stands in a calendar for the review of a page. */
  readonly event: (title: string) => string
}
