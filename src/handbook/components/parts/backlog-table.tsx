import type { VNode } from 'preact'
import type { ReviewEntry } from '../../../model/review.ts'
import type { Route } from '../../../model/route.ts'
import { soonFrom } from '../../reviews/state.ts'
import type { ComponentWords } from '../../words/component-words.ts'
import { Day } from './day.tsx'

interface BacklogProps {
  readonly entries: readonly ReviewEntry[]
  readonly words: ComponentWords
  readonly hrefOf: (to: Route) => string
  /** False where all entries are of one owner. */
  readonly hasOwners: boolean
}

/** Reviews as a table, in the order in which they are given. */
export function BacklogTable({ entries, words, hrefOf, hasOwners }: BacklogProps): VNode {
  const { locale, backlog } = words
  return (
    <table class="review-backlog">
      <caption class="sr-only">{backlog.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.page}</th>
          {hasOwners && <th scope="col">{words.owner}</th>}
          <th scope="col">{backlog.due}</th>
          <th scope="col">{backlog.lastReview}</th>
          <th scope="col">{backlog.changedLines}</th>
          <th scope="col">{backlog.inboundLinks}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr {...reviewData(entry)}>
            <td>
              <a href={hrefOf(entry.route)}>{entry.title}</a>
            </td>
            {hasOwners && <td>{new Intl.ListFormat(locale, { style: 'narrow' }).format(entry.owners.map(({ name }) => name))}</td>}
            <td>{entry.review.reviewed === undefined ? backlog.never : <Due entry={entry} words={words} />}</td>
            <td>
              {entry.review.reviewed !== undefined && <Day date={entry.review.reviewed} words={words} />}
              {entry.review.mark && <span class="review-mark"> ({backlog[entry.review.mark]})</span>}
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
      <Day date={review.due} words={words} />
      <span class="review-note" data-review-note="soon" hidden>
        {` ${words.backlog.soon}`}
      </span>
      <span class="review-note" data-review-note="overdue" hidden={state !== 'overdue'}>
        {` ${words.backlog.overdue}`}
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
