import picocolors from 'picocolors'
import { CATALOGUE } from '../../../src/check/catalogue.ts'
import { fingerprints } from '../../../src/check/fingerprint.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { CheckReport, Medium } from '../../../src/report/check-report.ts'

/** A broken link with all that a finding can have. */
export const anchor: Diagnostic = {
  rule: 'link/anchor',
  severity: 'error',
  file: 'content/people/benefits.md',
  place: { line: 3, column: 9, endLine: 3, endColumn: 54 },
  message: '#pto-policy is not on /people/time-off/',
  hint: 'did you mean #paid-time-off-policy?',
  subject: '/people/time-off/#pto-policy',
  fix: { kind: 'address', from: '/people/time-off/#pto-policy', to: '/people/time-off/#paid-time-off-policy' },
}

export const letterCase: Diagnostic = {
  rule: 'link/case',
  severity: 'warning',
  file: 'content/people/benefits.md',
  place: { line: 1, column: 3 },
  message: '/Team/ is /team/',
  subject: '/Team/',
  related: [{ file: 'content/index.md', place: { line: 7, column: 2 }, message: 'used here' }],
}

export const skipped: Diagnostic = {
  rule: 'source/skipped',
  severity: 'info',
  file: 'content/b.mdx',
  message: 'this is a template',
}

/** The text of `content/people/benefits.md`. */
export const benefits = '# Team\n\nSee the [paid time off](/people/time-off/#pto-policy).\n'

/** A terminal without colours, 100 characters wide; a test may want it otherwise. */
export function medium(more: Partial<Medium> = {}): Medium {
  return { colors: picocolors.createColors(false), width: 100, isTerminal: false, ...more }
}

/** A report with these findings, and what a test says beside. */
export function reportOf(found: readonly (Diagnostic & Partial<Finding>)[], more: Partial<CheckReport> = {}): CheckReport {
  const marks = fingerprints(found)
  return {
    version: '1.2.3',
    pages: 1487,
    findings: found.map((finding, index) => ({ fingerprint: marks[index] ?? '', isKnown: false, ...finding })),
    rules: CATALOGUE,
    notes: [],
    elapsed: { parse: 1000, check: 234 },
    prefix: '',
    sourceOf: (file) => (file === 'content/people/benefits.md' ? benefits : undefined),
    ...more,
  }
}
