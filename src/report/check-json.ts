import type { CheckReport } from './check-report.ts'
import { jsonFinding } from './json.ts'
import { countByRule, countBySeverity } from './summary.ts'
import { toldFindings } from './check-report.ts'

/** A check as one JSON object, every finding in it; of those of the baseline, `known` says so. */
export function checkReportJson(report: CheckReport): string {
  const told = toldFindings(report)
  const counts = countBySeverity(told)
  const value = {
    version: 1,
    pages: report.pages,
    findings: report.findings.map((finding) => ({
      ...jsonFinding(finding),
      fingerprint: finding.fingerprint,
      known: finding.isKnown,
      ...(finding.isNew === undefined ? {} : { new: finding.isNew }),
    })),
    summary: {
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      known: report.findings.length - told.length,
      rules: countByRule(told),
    },
    notes: report.notes,
    time: Object.fromEntries(Object.entries(report.elapsed).map(([stage, time]) => [stage, Math.round(time)])),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
