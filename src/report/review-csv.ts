import type { ReviewEntry } from '../model/review.ts'
import { csvText } from './csv-text.ts'
import type { ReviewReport } from './review-report.ts'

/** The columns, each with what stands in it. Names are permanent. */
const COLUMNS: Readonly<Record<string, (entry: ReviewEntry, report: ReviewReport) => string | number>> = {
  page: ({ title }) => title,
  file: ({ file }) => file,
  route: ({ route }) => route,
  url: ({ route }, { urlOf }) => urlOf(route),
  owners: ({ owners }) => owners.map(({ name }) => name).join(', '),
  reviewed: ({ review }) => review.reviewed ?? '',
  by: ({ review }) => review.by ?? '',
  every: ({ review }) => review.every,
  due: ({ review }) => review.due,
  state: ({ state }) => state,
  days: ({ daysLeft }) => daysLeft,
  lines_changed: ({ review }) => review.changedLines,
  inbound_links: ({ inboundLinks }) => inboundLinks,
  mark: ({ review }) => review.mark ?? '',
  urgency: ({ urgency }) => urgency,
}

/** A list of reviews as CSV (RFC 4180), for spreadsheets. */
export function reviewReportCsv(report: ReviewReport): string {
  const rows = report.entries.map((entry) => Object.values(COLUMNS).map((cell) => cell(entry, report)))
  return csvText(Object.keys(COLUMNS), rows)
}
