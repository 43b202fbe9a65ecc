import type { CheckReport } from './check-report.ts'
import { jsonFinding, type JsonFinding } from './json.ts'
import { countByRule, countBySeverity, type RuleCount } from './summary.ts'
import { toldFindings } from './check-report.ts'

/** A finding of a check as other programs read it. */
export interface JsonCheckFinding extends JsonFinding {
  readonly fingerprint: string
  /** True where the baseline has it. */
  readonly known: boolean
  /** True where it was not there at the base; absent where there is none. */
  readonly new?: boolean
}

/** A check as other programs read it. A key is never given another meaning; `version` would change if one had to be. */
export interface JsonCheckReport {
  readonly version: 1
  readonly pages: number
  readonly findings: readonly JsonCheckFinding[]
  readonly summary: {
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly known: number
    readonly rules: readonly RuleCount[]
  }
  readonly notes: readonly string[]
  /** Whole milliseconds by stage. */
  readonly time: Readonly<Record<string, number>>
}

/** A check as one JSON object, every finding in it; of those of the baseline, `known` says so. */
export function checkReportJson(report: CheckReport): string {
  const told = toldFindings(report)
  const counts = countBySeverity(told)
  const value: JsonCheckReport = {
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
