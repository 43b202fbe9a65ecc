import { toldFindings, type CheckReport } from './check-report.ts'
import type { Colors } from './colors.ts'
import { amount, countBySeverity, grouped, SEVERITIES } from './summary.ts'
import { paint } from './text.ts'

/** A check in one line: `1,487 pages, 2 errors, 1 warning, 31 known from the baseline, in 3.2 s`. */
export function checkClosingLine(report: CheckReport, colors: Colors): string {
  const told = toldFindings(report)
  const counts = countBySeverity(told)
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint(colors, severity)(amount(counts[severity], severity)),
  )
  const known = report.findings.length - told.length
  const parts = [amount(report.pages, 'page'), ...found, ...(known === 0 ? [] : [`${grouped(known)} known from the baseline`])]
  const milliseconds = Object.values(report.elapsed).reduce((sum, time) => sum + time, 0)
  return `${parts.join(', ')} in ${(milliseconds / 1000).toFixed(1)} s`
}
