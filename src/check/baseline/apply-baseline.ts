import type { Finding } from '../../model/finding.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'

const DAY = 86_400_000

/** What a baseline is held against. */
export interface BaselineRun {
  /** The day of the run, ISO. */
  readonly today: string
  /** Days after which what was accepted is told again; absent where it never is. */
  readonly maxAge?: number
  /** True for an entry whose finding would be there if it still held: its rule ran. */
  readonly wasLookedAt: (entry: BaselineEntry) => boolean
}

/** Findings held against a baseline. */
export interface Applied {
  /** All of them, those known that the baseline has. */
  readonly findings: readonly Finding[]
  /** Entries that no finding stands for any more. */
  readonly stale: readonly BaselineEntry[]
  /** How many findings are told though they were accepted, since that was long ago. */
  readonly aged: number
}

/** Marks what a baseline has among findings, and finds what it has in vain. */
export function applyBaseline(findings: readonly Finding[], { entries }: Pick<Baseline, 'entries'>, run: BaselineRun): Applied {
  const accepted = new Map(entries.map((entry) => [entry.fingerprint, entry]))
  const present = new Set(findings.map(({ fingerprint }) => fingerprint))
  let aged = 0
  const marked = findings.map((finding) => {
    const entry = accepted.get(finding.fingerprint)
    if (!entry) return finding
    if (isTooOld(entry, run)) aged += 1
    else return { ...finding, isKnown: true }
    return finding
  })
  return { findings: marked, stale: entries.filter((entry) => !present.has(entry.fingerprint) && run.wasLookedAt(entry)), aged }
}

function isTooOld({ added }: BaselineEntry, { today, maxAge }: BaselineRun): boolean {
  return maxAge !== undefined && Date.parse(today) - Date.parse(added) > maxAge * DAY
}
