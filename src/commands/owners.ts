import { createOwnerDirectory } from '../handbook/owners/owner-directory.ts'
import { ownerEntries, unownedPages } from '../handbook/owners/owner-entries.ts'
import { createOwnerSuggester } from '../handbook/owners/suggest-owner.ts'
import { UsageError } from '../model/errors.ts'
import { nearest } from '../model/nearest.ts'
import type { OwnerEntry } from '../model/owner.ts'
import { encodeRoute } from '../model/route.ts'
import type { Site } from '../model/site.ts'
import { ownerState, type OwnersReport } from '../report/owners-report.ts'
import { withCachedPages } from './cached-pages.ts'
import { loadSite, type LoadOptions } from './load-site.ts'
import { createStageClock, type OnProgress } from './stages.ts'

/** What to list; all owners where nothing is said. */
export interface OwnersOptions extends LoadOptions {
  /** Only this owner's pages: a key, handle, e-mail address, name or channel. */
  readonly owner?: string
  /** Only pages of nobody. */
  readonly unowned?: boolean
  /** Only owners who are in no data file, or have left. */
  readonly unknown?: boolean
  readonly onProgress?: OnProgress
}

/** Lists who looks after what. Throws a UsageError where the project is not as it must be, and for an owner whom nobody knows. */
export async function owners({ owner, unowned, unknown, onProgress = ignore, ...options }: OwnersOptions): Promise<OwnersReport> {
  const { site } = await withCachedPages(true, (pages) => loadSite({ ...options, pages }, createStageClock(onProgress), onProgress))
  const all = reportOn(site)
  if (owner !== undefined) return { ...all, shows: 'pages', owners: ownerNamed(owner, all.owners, site), unowned: [] }
  if (unowned === true) return { ...all, shows: 'unowned', owners: [] }
  if (unknown === true)
    return { ...all, shows: 'unknown', owners: all.owners.filter((entry) => ownerState(entry, all) !== ''), unowned: [] }
  return all
}

function reportOn({ pages, data, config }: Site): OwnersReport {
  const directory = createOwnerDirectory(data)
  const suggest = createOwnerSuggester(directory)
  return {
    shows: 'owners',
    owners: ownerEntries(pages).map((entry) => {
      const suggestion = entry.owner.kind === 'unknown' ? suggest(entry.owner.key) : undefined
      return suggestion === undefined ? entry : { ...entry, suggestion }
    }),
    unowned: unownedPages(pages),
    pages: pages.length,
    hasNoData: directory.isEmpty,
    urlOf: (of) => (config.url === '' ? '' : config.url + encodeRoute(of)),
  }
}

/** The entry of an owner; none for somebody of the data who looks after nothing. */
function ownerNamed(wanted: string, entries: readonly OwnerEntry[], { data }: Site): readonly OwnerEntry[] {
  const directory = createOwnerDirectory(data)
  const known = directory.find(wanted)
  const folded = wanted.toLowerCase()
  const found = entries.filter(({ owner: { key, name } }) =>
    known ? key === known.key : [key, name].some((word) => word.toLowerCase() === folded),
  )
  if (found.length > 0 || known) return found
  const keys = [...directory.everybody.map(({ key }) => key), ...entries.map(({ owner }) => owner.key)]
  const meant = nearest(wanted, [...new Set(keys)], 0.6)
  const question = meant === undefined ? '' : ` (did you mean '${meant}'?)`
  throw new UsageError(`No page has the owner '${wanted}', and nobody in people.yaml or teams.yaml is called so${question}.`)
}

function ignore(): void {
  // Nobody wants to know.
}
