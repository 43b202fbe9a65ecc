import { join } from 'node:path'
import type { OutputFile } from '../model/output.ts'
import { outputFileOf } from '../model/route.ts'
import type { Site } from '../model/site.ts'
import { indexDocuments, type IndexDocument } from '../search/index-document.ts'
import { SEARCH_FOLDER, searchSettings, SETTINGS_FILE } from '../search/settings.ts'
import { searchBinary } from './search-binary.ts'
import { keep, readKept, searchKey } from './search-cache.ts'
import { searchFiles } from './search-files.ts'

/** The files below `pagefind/`, which the search of a site reads; none where it could not be made. */
export interface SearchIndex {
  readonly files: readonly OutputFile[]
  /** Why there are none. */
  readonly note?: string
}

/**
 * Makes the search index of a site, or takes the one that was made of the same words before from `cache`, the folder for what is kept between runs, where there is one.
 * A fault of Pagefind is a note, and never an exception: a site without search is a site. `signal` ends it before its time.
 */
export async function makeSearchIndex(site: Site, cache: string | undefined, signal?: AbortSignal): Promise<SearchIndex> {
  const obstacle = obstacleToSearch(site)
  if (obstacle !== undefined) return { files: [], note: obstacle }
  try {
    const documents = indexDocuments(site)
    const files = await keptOrMade(documents, cache, signal)
    const settings = `${JSON.stringify(searchSettings(documents, site))}\n`
    return { files: [...files, { path: `${SEARCH_FOLDER}/${SETTINGS_FILE}`, content: settings }] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { files: [], note: `the site has no search index, so its search finds nothing: Pagefind, which makes it, failed (${why})` }
  }
}

async function keptOrMade(
  documents: readonly IndexDocument[],
  cache: string | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly OutputFile[]> {
  if (cache === undefined) return searchFiles(documents, signal)
  const folder = join(cache, 'search')
  const key = searchKey(documents, searchBinary() ?? '')
  const kept = readKept(folder, key)
  const files = kept ?? (await searchFiles(documents, signal))
  if (!kept) keep(folder, key, files)
  return files
}

/** What is in the way of a search, known before any of it is made; undefined where nothing is. */
export function obstacleToSearch({ assets, pages }: Pick<Site, 'assets' | 'pages'>): string | undefined {
  if (searchBinary() === undefined) {
    return (
      `the site is built without search: Pagefind, which makes its index, was not installed for ${process.platform} on ${process.arch}; ` +
      'npm leaves it out with --omit=optional'
    )
  }
  const taken = [...pages, ...assets].find(({ route }) => outputFileOf(route).startsWith(`${SEARCH_FOLDER}/`))
  return taken && `the site is built without search: its index would lie in ${SEARCH_FOLDER}/, where ${taken.file} stands`
}
