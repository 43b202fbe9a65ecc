import type { Diagnostic } from '../model/diagnostic.ts'
import type { BuildDigest } from './build-digest.ts'

/** What a report on a build tells. */
export interface BuildReport {
  readonly pages: number
  /** How many of them were compiled, and how many files were made, whether or not they came out as they were. */
  readonly parsed: number
  readonly rendered: number
  /** The output folder as the reader of the report would name it: `dist`. */
  readonly out: string
  readonly outputs: { readonly written: number; readonly unchanged: number; readonly deleted: number }
  /** True where nothing was put in place: the site would have told the public what is for inside. */
  readonly isRefused?: boolean
  readonly findings: readonly Diagnostic[]
  /** As much of them as is printed, where that is known already. */
  readonly digest?: BuildDigest
  /** What stood in the way of knowing all of the handbook. */
  readonly notes: readonly string[]
  /** Milliseconds by stage, in the order in which the stages ran. */
  readonly elapsed: Readonly<Record<string, number>>
}

/** Milliseconds that the build took. */
export function totalTime({ elapsed }: BuildReport): number {
  return Object.values(elapsed).reduce((sum, time) => sum + time, 0)
}
