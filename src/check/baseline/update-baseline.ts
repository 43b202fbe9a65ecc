import type { Finding } from '../../model/finding.ts'
import type { BaselineEntry } from './baseline.ts'

/**
 * The entries of a baseline after a run. Those that no finding stands for leave, those that stay keep their day. New errors and warnings
 * join where `joins` says so: when the file is written first, and where that was asked for; infos never do.
 */
export function updatedEntries(
  before: readonly BaselineEntry[],
  stale: readonly BaselineEntry[],
  findings: readonly Finding[],
  { today, joins }: { readonly today: string; readonly joins: boolean },
): readonly BaselineEntry[] {
  const gone = new Set(stale)
  const entries = new Map(before.filter((entry) => !gone.has(entry)).map((entry) => [entry.fingerprint, entry]))
  const candidates = joins ? findings.filter(({ severity }) => severity !== 'info') : []
  for (const { fingerprint, rule, file, subject, message } of candidates) {
    if (!entries.has(fingerprint)) entries.set(fingerprint, { fingerprint, rule, path: file, target: subject ?? message, added: today })
  }
  return [...entries.values()]
}
