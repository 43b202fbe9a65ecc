import { toldFindings, type CheckReport } from './check-report.ts'
import type { Colors } from './colors.ts'
import { amount, countBySeverity, SEVERITIES } from './summary.ts'
import { findingLine, paint, ruleTable } from './text.ts'

/** A check for a terminal: findings, their number by rule, and the whole in one line. */
export function checkReportText(report: CheckReport, colors: Colors): string {
  const told = toldFindings(report)
  const lines = told.filter(({ severity }) => severity !== 'info').map((finding) => findingLine(finding, colors))
  const counts = countBySeverity(told)
  const found = SEVERITIES.filter((severity) => counts[severity] > 0)
  const parts = [amount(report.pages, 'page'), ...found.map((severity) => paint(colors, severity)(amount(counts[severity], severity)))]
  const blocks = [lines, ruleTable(told, colors), report.notes, [parts.join(', ')]]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
}
