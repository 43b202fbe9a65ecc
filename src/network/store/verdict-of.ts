import type { ExternalVerdict } from '../../model/external.ts'
import type { Entry } from './entry.ts'
import { daysBetween } from './is-fresh.ts'
import { isFromTheFuture } from './merge-entries.ts'

/** Checks that must have found nothing before an address is dead, and days from the first of them to the last. */
const CHECKS = 3
const DAYS = 1

/** What is said of an address, whatever its age; the day is said with it. */
export function verdictOf(entry: Entry, today: string): ExternalVerdict {
  const { reason, status, movedTo, checked, good, missing } = entry
  return {
    ...kindOf(entry, today),
    reason,
    ...(status === undefined ? {} : { status }),
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(isFromTheFuture(entry, today) ? {} : { checked }),
    ...(good === undefined || good > today ? {} : { lastGood: good }),
    ...(missing.length === 0 ? {} : { missingAnchors: missing }),
  }
}

function kindOf({ kind, gone, errors, checked }: Entry, today: string): Pick<ExternalVerdict, 'kind' | 'failures'> {
  if (kind === 'unreachable') return { kind, failures: failuresOn(errors, checked, today) }
  if (kind !== 'gone') return { kind }
  const failures = failuresOn(gone, checked, today)
  const isDead = failures.count >= CHECKS && daysBetween(failures.since, failures.last) >= DAYS
  return { kind: isDead ? 'dead' : 'failing', failures: { count: failures.count, since: failures.since } }
}

function failuresOn(days: readonly string[], checked: string, today: string) {
  const past = days.filter((day) => day <= today)
  return { count: Math.max(1, past.length), since: past.at(0) ?? checked, last: past.at(-1) ?? checked }
}
