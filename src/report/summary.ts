import type { Diagnostic, Severity } from '../model/diagnostic.ts'

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** How many findings of one severity a rule has. */
export interface RuleCount {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
}

/** Counts findings by severity. */
export function countBySeverity(findings: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

/** Counts findings by rule, the gravest severity first, then by the rule's name. */
export function countByRule(findings: readonly Diagnostic[]): readonly RuleCount[] {
  return SEVERITIES.flatMap((severity) => {
    const rules = findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule)
    return [...new Set(rules)].sort().map((rule) => ({ rule, severity, count: rules.filter((other) => other === rule).length }))
  })
}

/** `13,484`: as `toLocaleString('en')` has it, which takes longer to load than a whole report to write. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1,487 pages`, `1 error`. */
export function amount(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}
