import type { LinkStyle } from '../model/route.ts'
import type { Site } from '../model/site.ts'
import type { SameWords } from './expand-query.ts'
import type { IndexDocument } from './index-document.ts'

/** What the search knows beside the indexes: `pagefind/search.json`. */
export interface SearchSettings {
  /** The languages that have an index, the one with the most pages first. */
  readonly languages: readonly string[]
  readonly glossary: readonly SameWords[]
  /** How addresses of pages are written. */
  readonly links: LinkStyle
}

/** Where the settings and the indexes are, below the site's root. */
export const SEARCH_FOLDER = 'pagefind'
export const SETTINGS_FILE = 'search.json'

/** Works out the settings of a site's search. */
export function searchSettings(documents: readonly IndexDocument[], { data, config }: Site): SearchSettings {
  return {
    languages: languagesOf(documents).map(([lang]) => lang),
    glossary: data.glossary.map(({ value }) => [value.term, ...value.also]).filter((same) => same.length > 1),
    links: config.links,
  }
}

/** Documents by their language, the most first. */
export function languagesOf(
  documents: readonly IndexDocument[],
): readonly (readonly [lang: string, documents: readonly IndexDocument[]])[] {
  const byLanguage = new Map<string, IndexDocument[]>()
  for (const document of documents) {
    const others = byLanguage.get(document.lang)
    if (others) others.push(document)
    else byLanguage.set(document.lang, [document])
  }
  return [...byLanguage].sort(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1))
}
