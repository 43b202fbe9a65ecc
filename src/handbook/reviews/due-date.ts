import { createHash } from 'node:crypto'
import { addSpan, daysBetween, type Span } from '../../model/span.ts'

/** The part of the time between two reviews over which their days are spread. */
const SPREAD = 1 / 6
const SPREAD_AT_MOST = 21

/**
 * The ISO day by which a page is to be reviewed again. Pages that were reviewed on one day are not due on one day: each is due some days
 * before its time is up, by a number that its path alone decides, and never after.
 */
export function dueDate(path: string, reviewed: string, every: Span): string {
  const latest = addSpan(reviewed, every)
  const spread = Math.min(SPREAD_AT_MOST, Math.floor(daysBetween(reviewed, latest) * SPREAD))
  return addSpan(latest, { days: -numberFrom(path, spread + 1), months: 0 })
}

/** A whole number from 0 up to a limit, always the same for a text. */
function numberFrom(text: string, limit: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % limit
}
