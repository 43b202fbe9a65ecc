import type { ReviewResult } from '../commands/review.ts'
import { reviewCalendar } from '../handbook/reviews/calendar.ts'
import type { Colors } from '../report/colors.ts'
import { reviewReportCsv } from '../report/review-csv.ts'
import { reviewReportJson } from '../report/review-json.ts'
import { reviewReportMarkdown } from '../report/review-markdown.ts'
import { reviewReportText } from '../report/review-text.ts'

/** The formats that a list of reviews can be written in, by the name that `--format` takes. */
export const REVIEW_FORMATS = {
  text: reviewReportText,
  json: reviewReportJson,
  csv: reviewReportCsv,
  markdown: reviewReportMarkdown,
  ics: ({ entries, title, urlOf }: ReviewResult) =>
    reviewCalendar(entries, { name: `${title}: reviews`, event: (title) => `Review: ${title}`, urlOf }),
} as const satisfies Readonly<Record<string, (result: ReviewResult, colors: Colors) => string>>

export type ReviewFormat = keyof typeof REVIEW_FORMATS
