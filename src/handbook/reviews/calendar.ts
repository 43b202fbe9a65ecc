import { createHash } from 'node:crypto'
import ical, { ICalEventTransparency } from 'ical-generator'
import type { ReviewEntry } from '../../model/review.ts'
import type { Route } from '../../model/route.ts'

/** What a calendar says beside its days. */
export interface CalendarWords {
  /** The name of the calendar. */
  readonly name: string
  /** What stands there for the review of a page. */
  readonly event: (title: string) => string
  /** Absolute; empty where the site's address is not known. */
  readonly urlOf: (of: Route) => string
}

/**
 * A calendar (RFC 5545) with a day for each review: the day by which it is due. An event keeps its name while its page keeps its address, so a
 * calendar that subscribes moves it; and it carries the day of the last review as its stamp, so the same reviews are always the same bytes.
 */
export function reviewCalendar(entries: readonly ReviewEntry[], { name, event, urlOf }: CalendarWords): string {
  // The library escapes the texts of events, but not the name.
  const calendar = ical({
    name: oneLine(name).replace(/[\\;,]/g, '\\$&'),
    prodId: { company: 'handbook', product: 'reviews', language: 'EN' },
  })
  for (const { route, title, file, owners, review } of byDay(entries)) {
    const url = urlOf(route)
    calendar.createEvent({
      id: `${createHash('sha256').update(route).digest('hex').slice(0, 32)}@reviews.handbook`,
      stamp: new Date(review.reviewed ?? review.due),
      start: new Date(review.due),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: oneLine(event(title)),
      description: [owners.map((owner) => owner.name).join(', '), file]
        .filter((line) => line !== '')
        .map(oneLine)
        .join('\n'),
      ...(url === '' ? {} : { url }),
    })
  }
  return `${calendar.toString()}\r\n`
}

function byDay(entries: readonly ReviewEntry[]): readonly ReviewEntry[] {
  const key = ({ review, route }: ReviewEntry): string => `${review.due} ${route}`
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Text without what would end a line of the file. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
