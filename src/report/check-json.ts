import type { Finding } from '../model/finding.ts'
import { toldFindings, type CheckReport, type Stats } from './check-report.ts'
import { jsonText } from './json-text.ts'
import { jsonFinding, type JsonFinding } from './json.ts'
import { countByRule, countBySeverity, type RuleCount } from './summary.ts'

/** A finding of a check as other programs read it. */
export interface JsonCheckFinding extends JsonFinding {
  readonly fingerprint: string
  /** What it is about, as written: an address, a label, a key. */
  readonly subject?: string
  /** True where `--fix` mends it. */
  readonly fixable: boolean
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
  /** What was looked at, by its label, where `--stats` asked for it. */
  readonly stats?: Readonly<Record<string, string>>
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
    findings: report.findings.map(jsonCheckFinding),
    summary: {
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      known: report.findings.length - told.length,
      rules: countByRule(told),
    },
    notes: report.notes,
    ...statsOf(report.stats),
    time: Object.fromEntries(Object.entries(report.elapsed).map(([stage, time]) => [stage, Math.round(time)])),
  }
  return `${jsonText(value, 2)}\n`
}

/** A check as JSON Lines (https://jsonlines.org): an object for each finding, the same as in the JSON report, and nothing else. */
export function checkReportJsonLines({ findings }: CheckReport): string {
  return findings.map((finding) => `${jsonText(jsonCheckFinding(finding))}\n`).join('')
}

function jsonCheckFinding(finding: Finding): JsonCheckFinding {
  return {
    ...jsonFinding(finding),
    ...(finding.subject === undefined ? {} : { subject: finding.subject }),
    fingerprint: finding.fingerprint,
    fixable: finding.fix !== undefined,
    known: finding.isKnown,
    ...(finding.isNew === undefined ? {} : { new: finding.isNew }),
  }
}

function statsOf(stats: Stats | undefined): Pick<JsonCheckReport, 'stats'> {
  return stats === undefined ? {} : { stats: Object.fromEntries(stats) }
}
