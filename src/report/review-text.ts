import { alignedLines } from './aligned-lines.ts'
import type { Colors } from './colors.ts'
import { REVIEW_COLUMNS, reviewCells, reviewSummary, type ReviewReport } from './review-report.ts'

/** A list of reviews for people: a line for each page, the most urgent first, and how many there are. */
export function reviewReportText(report: ReviewReport, colors: Colors): string {
  const [head = '', ...body] = alignedLines([REVIEW_COLUMNS, ...report.entries.map(reviewCells)])
  const painted = body.map((line, index) => (report.entries[index]?.state === 'overdue' ? colors.yellow(line) : line))
  const table = body.length === 0 ? [] : [colors.dim(head), ...painted, '']
  return `${[...table, ...marksExplained(report), reviewSummary(report)].join('\n')}\n`
}

function marksExplained({ entries }: ReviewReport): readonly string[] {
  const explained = [
    ['stamp', 'stamp: the commit that set the day of the review changed nothing else on the page'],
    ['sweep', 'sweep: the same, on five pages or more at once'],
  ] as const
  const lines = explained.filter(([mark]) => entries.some(({ review }) => review.mark === mark)).map(([, text]) => text)
  return lines.length === 0 ? [] : [...lines, '']
}
