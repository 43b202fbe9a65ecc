import papaparse from 'papaparse'
import type { ReviewEntry } from '../model/review.ts'
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

/** What a spreadsheet could take for a formula and run (OWASP, CSV injection): such a cell gets an apostrophe in front. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r]/

/** A list of reviews as CSV (RFC 4180), for spreadsheets. */
export function reviewReportCsv(report: ReviewReport): string {
  const rows = report.entries.map((entry) => Object.values(COLUMNS).map((cell) => cell(entry, report)))
  return `${papaparse.unparse({ fields: Object.keys(COLUMNS), data: rows }, { escapeFormulae: FORMULA })}\r\n`
}
