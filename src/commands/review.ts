import type { ProjectOptions } from '../config/load-project.ts'
import { isDue, siteReviewEntries } from '../handbook/reviews/entries.ts'
import type { HandbookData } from '../model/data.ts'
import { UsageError } from '../model/errors.ts'
import { nearest } from '../model/nearest.ts'
import type { ReviewEntry } from '../model/review.ts'
import { encodeRoute, type Route } from '../model/route.ts'
import { withCachedPages } from './cached-pages.ts'
import { loadSite } from './load-site.ts'
import { createStageClock, type OnProgress } from './stages.ts'

/** What to list of a project's reviews. */
export interface ReviewOptions extends ProjectOptions {
  /** Only pages of this owner: a key of people.yaml or teams.yaml, or a name. */
  readonly owner?: string
  /** Days within which a review is due; where absent, those that are due soon. */
  readonly dueWithin?: number
  /** Every page that is to be reviewed, whenever that is. */
  readonly all?: boolean
  /** The folder for what is cached; `node_modules/.cache/handbook` in the project where absent. */
  readonly cache?: string
  readonly onProgress?: OnProgress
}

/** The reviews of a project, as asked for. */
export interface ReviewResult {
  /** The day for which this is so, ISO. */
  readonly today: string
  /** The site's title. */
  readonly title: string
  /** The most urgent first. */
  readonly entries: readonly ReviewEntry[]
  /** How many pages are to be reviewed at all: those of the owner, where one is named. */
  readonly reviewedPages: number
  /** The address of a page; empty where the site's is not known. */
  readonly urlOf: (of: Route) => string
  /** What stood in the way of knowing more. */
  readonly notes: readonly string[]
}

/** Lists the pages that are to be reviewed. Throws a UsageError where the project is not as it must be, and for an owner whom nobody knows. */
export async function review({ owner, dueWithin, all, onProgress = ignore, ...options }: ReviewOptions): Promise<ReviewResult> {
  const clock = createStageClock(onProgress)
  const { site, notes } = await withCachedPages(true, (pages) => loadSite({ ...options, pages }, clock, onProgress))
  const every = siteReviewEntries(site)
  const own = owner === undefined ? every : ownedBy(owner, every, site.data)
  const isListed = dueWithin === undefined ? isDue : ({ daysLeft, state }: ReviewEntry) => daysLeft <= dueWithin || state === 'overdue'
  const { url } = site.config
  return {
    today: site.today,
    title: site.config.title,
    entries: all === true ? own : own.filter(isListed),
    reviewedPages: own.length,
    urlOf: (of) => (url === '' ? '' : url + encodeRoute(of)),
    notes,
  }
}

/** The pages of an owner, by key, or by name in whatever case. Who is known and owns nothing has no pages. */
function ownedBy(wanted: string, entries: readonly ReviewEntry[], { people, teams }: HandbookData): readonly ReviewEntry[] {
  const rows = [...people.values(), ...teams.values()].map(({ id, value }) => ({ key: id, name: value.name }))
  const known = [...rows, ...entries.flatMap(({ owners }) => owners)]
  const isWanted = ({ key, name }: { readonly key: string; readonly name: string }): boolean =>
    key === wanted || name.toLowerCase() === wanted.toLowerCase()
  if (known.some(isWanted)) return entries.filter(({ owners }) => owners.some(isWanted))
  const meant = nearest(wanted, [...new Set(known.flatMap(({ key, name }) => [key, name]))], 0.6)
  const question = meant === undefined ? '' : ` (did you mean '${meant}'?)`
  throw new UsageError(
    `No page has the owner '${wanted}', and no row of people.yaml or teams.yaml has that key or name${question}. handbook owners lists them.`,
  )
}

function ignore(): void {
  // Nobody wants to know.
}
