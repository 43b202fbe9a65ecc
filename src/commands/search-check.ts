import type { Row, SearchTest } from '../model/data.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UnfinishedError } from '../model/errors.ts'
import { encodeRoute, route } from '../model/route.ts'
import type { Site } from '../model/site.ts'
import type { Search } from '../search/open-search.ts'
import { makeSearchIndex } from './search-index.ts'
import { openSearchFiles } from './search-reader.ts'

/**
 * Searches for what `search-tests.yaml` says, as readers would on the site as it is, and tells of each page that is not among the first. Throws an
 * UnfinishedError where there is nothing to search with.
 */
export async function checkSearch(site: Site, cache: string | undefined): Promise<readonly Diagnostic[]> {
  const tests = site.data.searchTests.filter(({ value }) => site.byRoute.has(route(value.page)))
  if (tests.length === 0) return []
  const { files, note } = await makeSearchIndex(site, cache)
  if (note !== undefined) throw new UnfinishedError(`The search could not be checked: ${note}.`)
  const reader = await openSearchFiles(files).catch((error: unknown) => {
    throw new UnfinishedError('The search could not be checked: its index could not be opened.', { cause: error })
  })
  try {
    const findings: Diagnostic[] = []
    for (const test of tests) findings.push(...(await runTest(test, reader.search, site)))
    return findings
  } finally {
    reader.close()
  }
}

/** How many of the pages that came instead are named. */
const NAMED = 3

/** As far down as it is looked where the page came later. */
const LOOKED_AT = 50

async function runTest({ value, file, place }: Row<SearchTest>, search: Search, { config, today }: Site): Promise<readonly Diagnostic[]> {
  const { query, page, within, section } = value
  const { pages } = await search.find({
    words: query,
    lang: value.lang ?? config.lang,
    today,
    ...(section === undefined ? {} : { section }),
  })
  const loaded = await Promise.all(pages.slice(0, LOOKED_AT).map(async ({ load }) => (await load()).url))
  const at = loaded.indexOf(encodeRoute(route(page)))
  if (at !== -1 && at < within) return []
  const came = loaded.slice(0, NAMED).map(decodeURI).join(', ')
  const instead =
    loaded.length === 0 ? 'nothing is found' : at === -1 ? `first come ${came}` : `it comes as number ${String(at + 1)}, after ${came}`
  return [
    {
      rule: 'search/expected',
      severity: 'error',
      file,
      place,
      subject: `${query} ${page}`,
      message: `the search for '${query}' does not find ${page} among the first ${String(within)}: ${instead}`,
      hint: 'say on the page, in its title, a heading or its keywords, what readers look for; or add the word to glossary.yaml',
    },
  ]
}
