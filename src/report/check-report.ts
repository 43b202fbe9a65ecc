import type { Finding } from '../model/finding.ts'
import type { RuleInfo } from '../model/rule.ts'

/** What a check has to tell, for every format of report. */
export interface CheckReport {
  /** This tool's version. */
  readonly version: string
  /** How many pages, or HTML files, were looked at. */
  readonly pages: number
  /** All findings in their order: those that the baseline knows too. */
  readonly findings: readonly Finding[]
  /** Every rule by its name, for formats that describe them. */
  readonly rules: ReadonlyMap<string, RuleInfo>
  /** Sentences about the run itself: what was not looked at, and why. */
  readonly notes: readonly string[]
  /** Milliseconds in all, and by stage. */
  readonly elapsed: Readonly<Record<string, number>>
  /** The text of a file that findings name, by its path from the project's root; undefined where it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined
}

/** A way to write a report: all of its text, which ends with a line break. */
export type CheckFormat = (report: CheckReport) => string

/** The findings that a report tells: those that are not known from the baseline. */
export function toldFindings({ findings }: CheckReport): readonly Finding[] {
  return findings.filter(({ isKnown }) => !isKnown)
}
