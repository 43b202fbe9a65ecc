import type { SourceEdit } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import type { RuleInfo } from '../model/rule.ts'
import type { Colors } from './colors.ts'

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
  /** The way from the repository's root to the project's, `docs/`; empty where they are the same. */
  readonly prefix: string
  /** What was looked at, each with its number, where that was asked for. */
  readonly stats?: Stats
  /** The text of a file that findings name, by its path from the project's root; undefined where it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined
  /** The changes of text that a finding's repair comes to; none where it has no repair, or its text is no longer there. */
  readonly editsOf?: (finding: Finding) => readonly SourceEdit[]
}

/** Labels with what stands behind them: `links` and `12,345`. */
export type Stats = readonly (readonly [label: string, value: string])[]

/** What a report is read on. */
export interface Medium {
  readonly colors: Colors
  /** How many characters a line holds. */
  readonly width: number
  /** True where a person reads along, to whom a thousand findings are no help. */
  readonly isTerminal: boolean
}

/** A way to write a report: all of its text, which ends with a line break where there is any. */
export type CheckFormat = (report: CheckReport, medium: Medium) => string

/** The findings that a report tells: those that are not known from the baseline. */
export function toldFindings({ findings }: CheckReport): readonly Finding[] {
  return findings.filter(({ isKnown }) => !isKnown)
}
