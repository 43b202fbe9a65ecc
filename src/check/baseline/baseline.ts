/** A finding that is accepted for now. */
export interface BaselineEntry {
  readonly fingerprint: string
  readonly rule: string
  /** The file from the project's root. */
  readonly path: string
  /** What the finding is about: an address, a label, a key. */
  readonly target: string
  /** The day on which it was accepted, ISO. */
  readonly added: string
}

/** The findings that a project accepts for now. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[]
  /** The line that an entry stands on, by its fingerprint. */
  readonly lines: ReadonlyMap<string, number>
}
