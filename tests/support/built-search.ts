import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSearchFiles } from '../../src/commands/search-reader.ts'
import type { SearchQuery } from '../../src/search/open-search.ts'

/** Asks a built site's search, as a browser would: gives the addresses of the pages that it finds, in order. */
export type FindPages = (words: string, about?: Partial<SearchQuery>) => Promise<readonly string[]>

/** Opens the search of a built site until the test ends. */
export async function openBuiltSearch(folder: string): Promise<FindPages> {
  const paths = readdirSync(join(folder, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const { search, close } = await openSearchFiles(paths.map((path) => ({ path, content: readFileSync(join(folder, path)) })))
  onTestFinished(close)
  return async (words, about = {}) => {
    const { pages } = await search.find({ words, lang: 'en', today: '2026-06-01', ...about })
    return Promise.all(pages.map(async ({ load }) => (await load()).url))
  }
}
