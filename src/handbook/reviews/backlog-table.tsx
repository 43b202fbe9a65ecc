import type { VNode } from 'preact'
import type { ReviewEntry } from '../../model/review.ts'
import type { Route } from '../../model/route.ts'
import type { BacklogWords } from './backlog-words.ts'
import { soonFrom } from './state.ts'

interface BacklogProps {
  readonly entries: readonly ReviewEntry[]
  readonly words: BacklogWords
  readonly hrefOf: (to: Route) => string
  /** False where all entries are of one owner. */
  readonly hasOwners: boolean
}

/** Reviews as a table, in the order in which they are given. */
export function BacklogTable({ entries, words, hrefOf, hasOwners }: BacklogProps): VNode {
  const { locale } = words
  return (
    <table class="review-backlog">
      <thead>
        <tr>
          <th scope="col">{words.page}</th>
          {hasOwners && <th scope="col">{words.owner}</th>}
          <th scope="col">{words.due}</th>
          <th scope="col">{words.reviewed}</th>
          <th scope="col">{words.changedLines}</th>
          <th scope="col">{words.inboundLinks}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr {...reviewData(entry)}>
            <td>
              <a href={hrefOf(entry.route)}>{entry.title}</a>
            </td>
            {hasOwners && <td>{new Intl.ListFormat(locale, { style: 'narrow' }).format(entry.owners.map(({ name }) => name))}</td>}
            <td>{entry.review.reviewed === undefined ? words.never : <Due entry={entry} words={words} />}</td>
            <td>
              {entry.review.reviewed !== undefined && <Day date={entry.review.reviewed} locale={locale} />}
              {entry.review.mark && <span class="review-mark"> ({words[entry.review.mark]})</span>}
            </td>
            <td>{entry.review.changedLines.toLocaleString(locale)}</td>
            <td>{entry.inboundLinks.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The day, and the words for how it stands with it, of which the browser shows those for the reader's day. */
function Due({ entry: { review, state }, words }: Pick<BacklogProps, 'words'> & { readonly entry: ReviewEntry }): VNode {
  return (
    <>
      <Day date={review.due} locale={words.locale} />
      <span class="review-note" data-review-note="soon" hidden>
        {` ${words.soon}`}
      </span>
      <span class="review-note" data-review-note="overdue" hidden={state !== 'overdue'}>
        {` ${words.overdue}`}
      </span>
    </>
  )
}

/** What is overdue on the day of the build stays so until the next one; anything else is for the browser to say. */
function reviewData({ review, state }: ReviewEntry): Readonly<Record<string, string>> {
  if (review.reviewed === undefined) return {}
  const shown = state === 'overdue' ? state : 'later'
  return { 'data-review-due': review.due, 'data-review-soon': soonFrom(review), 'data-review-state': shown }
}

function Day({ date, locale }: { readonly date: string; readonly locale: string }): VNode {
  return <time datetime={date}>{new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))}</time>
}
