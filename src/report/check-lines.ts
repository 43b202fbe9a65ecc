import { toldFindings, type CheckReport, type Medium } from './check-report.ts'
import { findingLine } from './text.ts'

/** A check as a line for each finding, infos too, and nothing else: for an editor, for `grep` and `sort`. */
export function checkReportLines(report: CheckReport, { colors }: Medium): string {
  return toldFindings(report)
    .map((finding) => `${findingLine(finding, colors)}\n`)
    .join('')
}
