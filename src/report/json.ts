import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts'
import { totalTime, type BuildReport } from './build-report.ts'
import { countByRule, countBySeverity, type RuleCount } from './summary.ts'

/** A finding as other programs read it. Lines and columns are counted from 1, columns in UTF-16 code units. */
export interface JsonFinding extends Partial<Place> {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  readonly message: string
  readonly hint?: string
  readonly related?: readonly ({ readonly file: string; readonly message: string } & Partial<Place>)[]
}

/** A build as other programs read it. A key is never given another meaning; `version` would change if one had to be. */
export interface JsonBuildReport {
  readonly version: 1
  readonly pages: number
  readonly parsed: number
  readonly rendered: number
  readonly out: string
  readonly outputs: BuildReport['outputs']
  readonly findings: readonly JsonFinding[]
  readonly notes: readonly string[]
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number; readonly rules: readonly RuleCount[] }
  /** Whole milliseconds. */
  readonly time: { readonly total: number; readonly stages: Readonly<Record<string, number>> }
}

/** Gives a build's report as plain data for JSON, every finding in it. */
export function buildReportJson(report: BuildReport): JsonBuildReport {
  const counts = countBySeverity(report.findings)
  const stages = Object.entries(report.elapsed).map(([stage, time]) => [stage, Math.round(time)] as const)
  return {
    version: 1,
    pages: report.pages,
    parsed: report.parsed,
    rendered: report.rendered,
    out: report.out,
    outputs: report.outputs,
    findings: report.findings.map(jsonFinding),
    notes: report.notes,
    summary: { errors: counts.error, warnings: counts.warning, infos: counts.info, rules: countByRule(report.findings) },
    time: { total: Math.round(totalTime(report)), stages: Object.fromEntries(stages) },
  }
}

/** A finding as plain data. */
export function jsonFinding({ rule, severity, file, place, message, hint, related }: Diagnostic): JsonFinding {
  return {
    rule,
    severity,
    file,
    ...place,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined ? {} : { related: related.map((other) => ({ file: other.file, ...other.place, message: other.message })) }),
  }
}
