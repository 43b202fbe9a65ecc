import type { Entry } from './entry.ts'

/** Of two checks on one day, the one whose result stands further to the left holds. */
const RANKS: readonly Entry['kind'][] = ['ok', 'moved', 'internal', 'blocked', 'gone', 'unreachable', 'private']

/** Of the days of failures, the first is kept, and so many of the latest. */
const LATEST_DAYS = 20

/**
 * Joins what two runs know of an address: the newer check holds, and no day of failure is lost but those up to the last on which the address
 * answered well. Which of the two is named first makes no difference. A check dated after today counts as older than any other.
 */
export function mergeEntries(a: Entry, b: Entry, today: string): Entry {
  const good = laterOf(a.good, b.good, today)
  return {
    ...(orderKey(a, today) > orderKey(b, today) ? a : b),
    seen: laterOf(a.seen, b.seen, today) ?? today,
    ...(good === undefined ? {} : { good }),
    gone: joinDays(a.gone, b.gone, good),
    errors: joinDays(a.errors, b.errors, good),
  }
}

/** True for a check whose date cannot be right, so that it may be as old as can be. */
export function isFromTheFuture({ checked }: Pick<Entry, 'checked'>, today: string): boolean {
  return checked > today
}

/** What entries are ordered by: the newest is the greatest. */
function orderKey(entry: Entry, today: string): string {
  const day = isFromTheFuture(entry, today) ? '0000-00-00' : entry.checked
  // Of two that found the same, the one that looked for more.
  const amount = String(entry.sought.length).padStart(4, '0')
  return [day, RANKS.length - RANKS.indexOf(entry.kind), amount, JSON.stringify(entry)].join(' ')
}

function laterOf(a: string | undefined, b: string | undefined, today: string): string | undefined {
  return [a, b]
    .filter((day) => day !== undefined)
    .filter((day) => day <= today)
    .sort()
    .at(-1)
}

function joinDays(a: readonly string[], b: readonly string[], good = ''): string[] {
  const days = [...new Set([...a, ...b])].filter((day) => day > good).sort()
  return days.length <= LATEST_DAYS ? days : [...days.slice(0, 1), ...days.slice(-LATEST_DAYS)]
}
