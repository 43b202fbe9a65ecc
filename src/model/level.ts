import type { Severity } from './diagnostic.ts'

/** How much a rule's findings weigh, or that it does not run. */
export type Level = Severity | 'off'
