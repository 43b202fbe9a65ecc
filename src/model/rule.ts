import type { Diagnostic, Severity } from './diagnostic.ts'
import type { Site } from './site.ts'

/** A judgement on a site: small, pure, and known for ever by its name. */
export interface Rule {
  /** Permanent: `link/page`. */
  readonly id: string
  /** What its findings weigh unless the configuration says otherwise. */
  readonly severity: Severity
  /** What it judges, in a line. */
  readonly summary: string
  readonly check: (site: Site) => Iterable<Omit<Diagnostic, 'rule' | 'severity'>>
}
