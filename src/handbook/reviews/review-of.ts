import type { FrontMatter } from '../../model/front-matter.ts'
import type { Review } from '../../model/review.ts'
import type { FileHistory } from '../../model/site.ts'
import { dueDate } from './due-date.ts'
import { addSpan, readSpan } from '../../model/span.ts'
import { changedLines, markOf } from './stamps.ts'

/** What is known of a page before its review is worked out. */
export interface Reviewable {
  /** The page's path below the content root: it spreads the days. */
  readonly path: string
  readonly frontMatter: Pick<FrontMatter, 'reviewed'>
  /** The time between two reviews, as written; undefined where nobody asks for any. */
  readonly every: string | undefined
  readonly history: FileHistory | undefined
}

/** Works out the review of a page as it stands on an ISO day; undefined for a page that need not be reviewed. */
export function reviewOf({ path, frontMatter, every, history }: Reviewable, today: string): Review | undefined {
  const span = every === undefined ? undefined : readSpan(every)
  if (every === undefined || span === undefined) return undefined
  const reviewed = pastReview(frontMatter, today)
  const oldest = history?.commits.at(-1)?.day
  const mark = reviewed && markOf(reviewed.on, history)
  return {
    ...(reviewed && { reviewed: reviewed.on }),
    ...(reviewed?.by !== undefined && { by: reviewed.by }),
    every,
    due: reviewed ? dueDate(path, reviewed.on, span) : today,
    since: reviewed?.on ?? oldest ?? addSpan(today, { days: -span.days, months: -span.months }),
    changedLines: changedLines(reviewed?.on, history),
    ...(mark && { mark }),
  }
}

/** What front matter says of the last review, unless it is a day that has not come yet: then it says nothing. */
export function pastReview({ reviewed }: Pick<FrontMatter, 'reviewed'>, today: string): FrontMatter['reviewed'] {
  return reviewed && isToCome(reviewed.on, today) ? undefined : reviewed
}

/** True for a day that has not come yet, anywhere: where the writer is, it may be tomorrow. */
export function isToCome(day: string, today: string): boolean {
  return day > addSpan(today, { days: 1, months: 0 })
}
