import type { Severity } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import { toldFindings, type CheckReport } from './check-report.ts'
import { jsonText } from './json-text.ts'
import { printable } from './printable.ts'
import { repositoryPath } from './repository-path.ts'
import { createUniqueNames } from './unique-names.ts'

/** A finding as GitLab reads it (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). Other keys it skips. */
interface Degradation {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

const SEVERITY: Readonly<Record<Severity, Degradation['severity']>> = { error: 'major', warning: 'minor', info: 'info' }

/**
 * A check as GitLab's Code Quality report. GitLab keeps one entry for each fingerprint, so of findings that share one, all but the first
 * get an ordinal; and it drops all that follows an entry which is not whole, so each has everything: line 1 where a finding has no place.
 */
export function checkReportGitLab(report: CheckReport): string {
  const unique = createUniqueNames((fingerprint, ordinal) => `${fingerprint}-${String(ordinal)}`)
  const degradations = toldFindings(report).map((finding) => degradation(finding, unique(finding.fingerprint), report))
  return `${jsonText(degradations, 2)}\n`
}

function degradation({ rule, severity, file, place, message, hint }: Finding, fingerprint: string, report: CheckReport): Degradation {
  return {
    description: printable(hint === undefined ? message : `${message} (${hint})`),
    check_name: rule,
    fingerprint,
    severity: rule === 'url/removed' && severity === 'error' ? 'critical' : SEVERITY[severity],
    location: { path: repositoryPath(report, file), lines: { begin: place?.line ?? 1 } },
  }
}
