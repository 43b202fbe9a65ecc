import { isToCome, reviewOf } from '../handbook/reviews/review-of.ts'
import { readSpan } from '../model/span.ts'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { FileHistory } from '../model/site.ts'
import type { SourcePath } from '../model/source-path.ts'
import { indexPagesAbove } from './index-pages-above.ts'
import type { OpenPage } from './publish.ts'

/** What it takes to say when pages are to be reviewed. */
export interface ReviewSurroundings {
  readonly config: Pick<Config, 'reviewEvery'>
  readonly history: ReadonlyMap<SourcePath, FileHistory>
  /** True for a name of somebody who is for inside and left out of this site: nobody is told who they are. */
  readonly isLeftOut?: (written: string) => boolean
  /** The day of the run, ISO. */
  readonly today: string
}

/**
 * Gives each page its review. How often it is to be looked at, the page says, else the nearest index page above it that does, else the
 * configuration. Gives what is wrong with the days and times as authors wrote them.
 */
export function resolveReviews(
  pages: readonly OpenPage[],
  { config, history, today, isLeftOut }: ReviewSurroundings,
): readonly Diagnostic[] {
  const indexesAbove = indexPagesAbove(pages)
  const siteWide = config.reviewEvery === '' ? undefined : config.reviewEvery
  for (const page of pages) {
    const { path, frontMatter } = page.page
    const sources = [page, ...indexesAbove(page)]
    const every = sources.map((source) => readable(source.page.frontMatter.reviewEvery)).find((found) => found !== undefined) ?? siteWide
    const { reviewed } = frontMatter
    const told = reviewed?.by !== undefined && isLeftOut?.(reviewed.by) === true ? { on: reviewed.on } : reviewed
    const review = reviewOf({ path, frontMatter: { ...(told && { reviewed: told }) }, every, history: history.get(path) }, today)
    if (review) page.review = review
  }
  return pages.flatMap((page) => problemsOf(page, today))
}

/** A time between two reviews that is one; what is not is told, and counts for nothing. */
function readable(every: string | undefined): string | undefined {
  return every !== undefined && readSpan(every) ? every : undefined
}

function problemsOf({ page, file }: OpenPage, today: string): readonly Diagnostic[] {
  const { reviewed, reviewEvery, places } = page.frontMatter
  const problem = (key: string, subject: string, message: string, hint: string): Diagnostic => {
    const place = places[key]
    return { rule: 'front/reviewed', severity: 'warning', file, ...(place ? { place } : {}), subject, message, hint }
  }
  return [
    ...(reviewed && isToCome(reviewed.on, today)
      ? [problem('reviewed', reviewed.on, `the day of the review, ${reviewed.on}, has not come yet, so it does not count`, DAY_HINT)]
      : []),
    ...(reviewEvery !== undefined && !readSpan(reviewEvery)
      ? [problem('reviewEvery', reviewEvery, `'${reviewEvery}' is no time after which a page can be reviewed again`, SPAN_HINT)]
      : []),
  ]
}

const DAY_HINT = 'write the day on which somebody last read the page through'
const SPAN_HINT = 'write a time such as 6 months, no longer than 100 years'
