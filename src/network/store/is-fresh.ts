import type { Entry } from './entry.ts'
import { isFromTheFuture } from './merge-entries.ts'

/** Days for which a check holds, by what it found. */
const DAYS: Readonly<Record<Entry['kind'], number>> = {
  ok: 14,
  moved: 14,
  internal: 14,
  blocked: 3,
  gone: 1,
  unreachable: 1,
  private: 1,
}

/** True where an address need not be asked again today; nor, where it answers well, these fragments of it be looked for. */
export function isFresh(entry: Entry, fragments: readonly string[], today: string): boolean {
  if (isFromTheFuture(entry, today) || daysBetween(entry.checked, today) >= DAYS[entry.kind]) return false
  const isGood = entry.kind === 'ok' || entry.kind === 'moved'
  return !isGood || fragments.every((fragment) => entry.sought.includes(fragment))
}

/** The days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
