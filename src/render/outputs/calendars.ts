import { reviewCalendar } from '../../handbook/reviews/calendar.ts'
import { siteReviewEntries } from '../../handbook/reviews/entries.ts'
import { ALL_REVIEWS_CALENDAR, listsReviews, reviewersOf } from '../../handbook/reviews/routes.ts'
import { componentWords } from '../../handbook/words/words.ts'
import type { OutputFile } from '../../model/output.ts'
import type { ReviewEntry } from '../../model/review.ts'
import { encodeRoute, outputFileOf, type Route } from '../../model/route.ts'
import type { Rendering } from '../rendering.ts'

/** A calendar of all reviews, and one for each owner, with every page that is to be reviewed, whenever that is. */
export function* calendars({ site }: Rendering): Generator<OutputFile> {
  if (!listsReviews(site.pages, site.config)) return
  const entries = siteReviewEntries(site)
  const { config } = site
  const { backlog: words } = componentWords(config.lang)
  const urlOf = (of: Route): string => (config.url === '' ? '' : config.url + encodeRoute(of))
  const file = (at: Route, name: string, listed: readonly ReviewEntry[]): OutputFile => ({
    path: outputFileOf(at),
    content: reviewCalendar(listed, { name, event: words.event, urlOf }),
  })
  yield file(ALL_REVIEWS_CALENDAR, `${config.title}: ${words.title}`, entries)
  for (const { owner, calendar } of reviewersOf(site.pages)) {
    const own = entries.filter(({ owners }) => owners.some(({ key }) => key === owner.key))
    yield file(calendar, `${config.title}: ${words.title} (${owner.name})`, own)
  }
}
