import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { countByRule, countBySeverity, type RuleCount } from './summary.ts'

/** How many findings a build prints; the counts below them are of all. */
const PRINTED_AT_MOST = 25

/** As much of the findings of a build as is printed of them. */
export interface BuildDigest {
  /** The first errors and warnings, leaks before all others, and how many more there are. */
  readonly first: readonly Diagnostic[]
  readonly rest: number
  readonly rules: readonly RuleCount[]
  readonly counts: Readonly<Record<Severity, number>>
}

/** What is printed of findings. */
export function digestOf(findings: readonly Diagnostic[]): BuildDigest {
  const isLeak = ({ rule }: Diagnostic): boolean => rule.startsWith('leak/')
  const others = ['error', 'warning'].flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const told = [...others.filter(isLeak), ...others.filter((finding) => !isLeak(finding))]
  const first = told.slice(0, PRINTED_AT_MOST)
  return { first, rest: told.length - first.length, rules: countByRule(findings), counts: countBySeverity(findings) }
}
