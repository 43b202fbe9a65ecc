import { codeCell, plainText, tableRow } from './markdown-text.ts'
import { REVIEW_COLUMNS, reviewCells, reviewSummary, type ReviewReport } from './review-report.ts'

/** A list of reviews as a table in Markdown, for a note or an issue. Text from files stands where nothing in it is Markdown. */
export function reviewReportMarkdown(report: ReviewReport): string {
  const rows = report.entries.map((entry) => {
    const cells = reviewCells(entry)
    return tableRow(...cells.map((cell, column) => (REVIEW_COLUMNS[column] === 'page' ? codeCell(cell) : plainText(cell))))
  })
  const head = [tableRow(...REVIEW_COLUMNS), tableRow(...REVIEW_COLUMNS.map(() => ':---'))]
  return `## Reviews\n\n${rows.length === 0 ? '' : `${[...head, ...rows].join('\n')}\n\n`}${reviewSummary(report)}.\n`
}
