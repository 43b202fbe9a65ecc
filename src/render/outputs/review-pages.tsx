import type { VNode } from 'preact'
import { BacklogTable } from '../../handbook/components/parts/backlog-table.tsx'
import { isDue, siteReviewEntries } from '../../handbook/reviews/entries.ts'
import { ALL_REVIEWS_CALENDAR, listsReviews, REVIEWS_ROUTE, reviewersOf } from '../../handbook/reviews/routes.ts'
import type { ComponentWords } from '../../handbook/words/component-words.ts'
import { componentWords } from '../../handbook/words/words.ts'
import type { OutputFile } from '../../model/output.ts'
import type { ReviewEntry } from '../../model/review.ts'
import type { Route } from '../../model/route.ts'
import { listPage } from '../list-page.ts'
import type { Rendering } from '../rendering.ts'

/** The reviews of an owner, and of nobody. */
interface Group {
  readonly name: string
  readonly calendar?: Route
  readonly entries: readonly ReviewEntry[]
}

/** `/reviews/`: the pages whose review is overdue or due soon, by owner. Nothing on a site on which no page is to be reviewed, and on one for the public. */
export function* reviewPages(rendering: Rendering): Generator<OutputFile> {
  const { site } = rendering
  if (!listsReviews(site.pages, site.config)) return
  const words = componentWords(site.config.lang)
  const due = siteReviewEntries(site).filter(isDue)
  const unowned = due.filter(({ owners }) => owners.length === 0)
  const groups: readonly Group[] = [
    ...reviewersOf(site.pages).map(({ owner, calendar }) => ({
      name: owner.name,
      calendar,
      entries: due.filter(({ owners }) => owners.some(({ key }) => key === owner.key)),
    })),
    ...(unowned.length === 0 ? [] : [{ name: words.backlog.unowned, entries: unowned }]),
  ]
  yield listPage(rendering, { route: REVIEWS_ROUTE, title: words.backlog.title }, ({ to }) => (
    <Body groups={groups} isEmpty={due.length === 0} words={words} today={site.today} hrefOf={to} />
  ))
}

interface BodyProps {
  readonly groups: readonly Group[]
  readonly isEmpty: boolean
  readonly words: ComponentWords
  readonly today: string
  readonly hrefOf: (to: Route) => string
}

function Body({ groups, isEmpty, words, today, hrefOf }: BodyProps): VNode {
  const calendars = groups.flatMap(({ name, calendar }) => (calendar === undefined ? [] : [{ name, calendar }]))
  return (
    <>
      <p>{words.backlog.introduction(words.days.format(new Date(today)))}</p>
      {isEmpty && <p>{words.backlog.nothingDue}</p>}
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ name, entries }) => (
          <section class="review-group">
            <h2>{name}</h2>
            <div class="table-scroll" tabindex={0} role="group" aria-label={name}>
              <BacklogTable entries={entries} words={words} hrefOf={hrefOf} hasOwners={false} />
            </div>
          </section>
        ))}
      <h2>{words.backlog.calendars}</h2>
      <ul class="review-calendars">
        {[{ name: words.backlog.calendarOfAll, calendar: ALL_REVIEWS_CALENDAR }, ...calendars].map(({ name, calendar }) => (
          <li>
            <a href={hrefOf(calendar)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
