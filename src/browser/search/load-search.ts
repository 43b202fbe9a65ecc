import type { NavigationEntry } from '../../model/navigation-file.ts'
import { openSearch, type Search } from '../../search/open-search.ts'
import type { PagefindModule } from '../../search/pagefind.ts'
import { SEARCH_FOLDER, SETTINGS_FILE, type SearchSettings } from '../../search/settings.ts'

/** The search of the site at an address, and what it knows of the site. */
export interface LoadedSearch {
  readonly search: Search
  readonly settings: SearchSettings
}

/** Loads the indexes, as far as they are needed before a word is typed. Throws where they cannot be had. */
export async function loadSearch(root: URL): Promise<LoadedSearch> {
  const folder = new URL(`${SEARCH_FOLDER}/`, root)
  const settings = await fetchJson<SearchSettings>(new URL(SETTINGS_FILE, folder))
  const search = await openSearch(settings, {
    folder: folder.href,
    root: root.pathname,
    hasWorker: true,
    load: async (lang) => (await import(new URL(`${lang}/pagefind.js`, folder).href)) as PagefindModule,
  })
  return { search, settings }
}

/** The titles of all pages, for words that may have been meant; none where they cannot be had. */
export async function loadTitles(root: URL): Promise<readonly string[]> {
  try {
    return titlesOf(await fetchJson<readonly NavigationEntry[]>(new URL('navigation.json', root)))
  } catch {
    return []
  }
}

function titlesOf(entries: readonly NavigationEntry[]): readonly string[] {
  return entries.flatMap(([title, , children = []]) => [title, ...titlesOf(children)])
}

async function fetchJson<Content>(address: URL): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${String(response.status)} ${address.href}`)
  return (await response.json()) as Content
}
