/** When a page was looked at last, and when it is to be looked at again. All days are ISO. */
export interface Review {
  /** Absent for a page that was never reviewed: then it is due at once. */
  readonly reviewed?: string
  readonly by?: string
  /** The time between two reviews, as written: `6 months`. */
  readonly every: string
  /** The day by which it is to be reviewed again. */
  readonly due: string
}

/** How it stands with a review on a day. */
export type ReviewState = 'later' | 'soon' | 'overdue'
