import { daysBetween } from '../../model/span.ts'
import { stateOn } from '../../handbook/reviews/state.ts'
import type { Review } from '../../model/review.ts'
import type { Rule } from '../../model/rule.ts'

/** A page that nobody has looked at for longer than was promised. */
export const pageStale: Rule = {
  id: 'page/stale',
  severity: 'warning',
  summary: 'a page is reviewed as often as it is to be',
  looksAt: 'site',
  *check(site, { today }) {
    for (const { page, file, review } of site.pages) {
      if (!review || stateOn(review, today) !== 'overdue') continue
      const { places } = page.frontMatter
      const place = places['reviewed'] ?? places['reviewEvery']
      yield {
        file,
        ...(place ? { place } : {}),
        // Who accepts that a page is late accepts it for this review, not for all that follow.
        subject: review.reviewed === undefined ? 'never' : review.due,
        message: problemOf(review, today),
        hint: `read it through, put right what is no longer so, and write reviewed: ${today}`,
      }
    }
  },
}

function problemOf({ reviewed, due, every }: Review, today: string): string {
  if (reviewed === undefined) return `this page was never reviewed, and is to be every ${every}`
  const days = daysBetween(due, today)
  return `the review of this page was due on ${due}, ${days === 1 ? 'a day' : `${String(days)} days`} ago`
}
