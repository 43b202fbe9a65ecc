import type { VNode } from 'preact'
import type { PageView, ReviewView } from '../../src/model/view.ts'
import { Day } from './day.tsx'

/** When the page was reviewed, and when it is to be again, as an item of a list. */
export function ReviewItem({ view }: { readonly view: PageView }): VNode | null {
  const { words, reviewed, review } = view
  if (!reviewed) return review ? <li class="page-review">{words.neverReviewed}</li> : null
  const day = <Day date={reviewed} words={words} />
  if (!review)
    return (
      <li>
        {words.reviewed} {day}
      </li>
    )
  return (
    <li class="page-review" {...reviewData(review)}>
      {words.reviewed} {day}
      {review.by && ` ${words.reviewedBy.replace('{name}', () => review.by ?? '')}`}
      <ReviewNotes view={view} review={review} />
    </li>
  )
}

/**
 * The words for each way in which it can stand with a review; the browser shows those for the reader's day. Without it they say by which day it
 * is due, which is true on any day, or that it is overdue: what was so on the day of the build stays so until the next one.
 */
function ReviewNotes({ view: { words }, review }: { readonly view: PageView; readonly review: ReviewView }): VNode {
  const notes = { later: words.reviewDue, soon: words.reviewDueSoon, overdue: words.reviewOverdue }
  const shown = review.state === 'overdue' ? 'overdue' : 'later'
  return (
    <>
      {Object.entries(notes).map(([state, text]) => {
        const [before, after] = text.split('{day}')
        return (
          <span class="review-note" data-review-note={state} hidden={state !== shown}>
            {before}
            <Day date={review.due} words={words} />
            {after}
          </span>
        )
      })}
    </>
  )
}

function reviewData({ due, soonFrom, state }: ReviewView): Readonly<Record<string, string>> {
  return { 'data-review-due': due, 'data-review-soon': soonFrom, 'data-review-state': state === 'overdue' ? state : 'later' }
}
