import type { Diagnostic } from './diagnostic.ts'

/** A finding as a check tells it. */
export interface Finding extends Diagnostic {
  /** Hex SHA-256 of rule, file, subject and the ordinal among those that are alike: the same whatever lines come in above. */
  readonly fingerprint: string
  /** True where the baseline has it: counted, but not told, and it never fails a check. */
  readonly isKnown: boolean
  /** True where it is not at the base; absent where there is no base, or it has no findings to compare with. */
  readonly isNew?: boolean
}
