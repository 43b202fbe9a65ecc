import { expandQuery, type SoughtWords } from './expand-query.ts'
import type { PagefindCounts, PagefindFilters, PagefindInstance, PagefindModule, PagefindPage, PagefindResult } from './pagefind.ts'
import { rank, RANKING, type Ranked } from './ranking.ts'
import { segmentWords } from './segment-words.ts'
import type { SearchSettings } from './settings.ts'

/** Where an opened search looks. */
export interface SearchPlace {
  /** The folder of the indexes: absolute, ending in `/`. */
  readonly folder: string
  /** Loads Pagefind for a language. Each needs one of its own: a module holds the rules of one language. */
  readonly load: (lang: string) => Promise<PagefindModule>
  /** The path of the site on its server, ending in `/`. */
  readonly root: string
  /** False where the search runs in a thread of its own anyway. */
  readonly hasWorker: boolean
}

/** What is asked. */
export interface SearchQuery {
  readonly words: string
  /** The reader's language. */
  readonly lang: string
  /** The reader's day, ISO. */
  readonly today: string
  /** Values that a page must have. */
  readonly section?: string
  readonly owner?: string
}

/** A page that was found; its words are loaded on demand. */
export interface FoundPage extends Ranked {
  readonly load: () => Promise<PagefindPage>
}

/** The pages that were found, in order. */
export interface SearchAnswer {
  readonly pages: readonly FoundPage[]
  /** True where no page has all the words: these have most of them. */
  readonly isLoose: boolean
}

/** A search of a site, in all its languages. */
export interface Search {
  readonly find: (query: SearchQuery) => Promise<SearchAnswer>
  /** How many pages each section and each owner has. */
  readonly choices: () => Promise<PagefindCounts>
}

interface OpenIndex {
  readonly lang: string
  readonly index: PagefindInstance
  /** Review days, ISO. */
  readonly days: readonly string[]
  readonly counts: PagefindCounts
}

/** Opens the indexes of a site. Pagefind keeps one a language, since each has its own rules for words; a reader is shown the best of all. */
export async function openSearch(settings: SearchSettings, place: SearchPlace): Promise<Search> {
  const indexes = await Promise.all(settings.languages.map((lang) => openIndex(lang, place)))

  async function findAll(sought: readonly SoughtWords[], query: SearchQuery): Promise<readonly FoundPage[]> {
    const found = await Promise.all(indexes.flatMap((index) => sought.map((words) => findIn(index, words, query))))
    return rank(bestOfEach(found.flat()))
  }

  return {
    find: async (query) => {
      const sought = expandQuery(query.words, settings.glossary)
      const pages = await findAll(sought, query)
      if (pages.length > 0) return { pages, isLoose: false }
      const fewer = withOneWordLess(query.words)
      return { pages: fewer.length > 0 ? await findAll(fewer, query) : [], isLoose: true }
    },
    choices: () => Promise.resolve(sumOf(indexes.map(({ counts }) => counts))),
  }
}

async function openIndex(lang: string, { folder, root, hasWorker, load }: SearchPlace): Promise<OpenIndex> {
  const pagefind = await load(lang)
  const index = pagefind.createInstance({
    basePath: `${folder}${lang}/`,
    baseUrl: root,
    excerptLength: 26,
    ranking: RANKING,
    noWorker: !hasWorker,
  })
  await index.init()
  const counts = await index.filters()
  return { lang, index, counts, days: Object.keys(counts['due'] ?? {}) }
}

async function findIn({ lang, index, days }: OpenIndex, { words, weight }: SoughtWords, query: SearchQuery): Promise<readonly FoundPage[]> {
  const filters: PagefindFilters = {
    ...(query.section === undefined ? {} : { section: { any: [query.section] } }),
    ...(query.owner === undefined ? {} : { owner: { any: [query.owner] } }),
  }
  const text = segmentWords(words)
  const past = days.filter((day) => day < query.today)
  const { results } = await index.search(text, { filters })
  const stale =
    past.length > 0 && results.length > 0 ? await index.search(text, { filters: { ...filters, due: { any: past } } }) : undefined
  // Where no word is there at all, or only in the titles above a page, Pagefind gives pages with nothing to their credit.
  const found = results.filter(({ score }) => score > 0)
  const staleIds = new Set(stale?.results.map(({ id }) => id))
  const isOtherLanguage = lang !== query.lang.toLowerCase().replace(/[-_].*$/, '')
  return found.map((result) => foundPage(result, { lang, weight, isStale: staleIds.has(result.id), isOtherLanguage }))
}

interface About {
  readonly lang: string
  readonly weight: number
  readonly isStale: boolean
  readonly isOtherLanguage: boolean
}

function foundPage({ id, score, data }: PagefindResult, { weight, isStale, isOtherLanguage }: About): FoundPage {
  return { id, score: score * weight, isStale, isOtherLanguage, load: data }
}

/** Each page once, as it was found best. */
function bestOfEach(pages: readonly FoundPage[]): readonly FoundPage[] {
  const best = new Map<string, FoundPage>()
  for (const page of pages) if (page.score > (best.get(page.id)?.score ?? -1)) best.set(page.id, page)
  return [...best.values()]
}

/** The query without each of its words in turn; none where it has one word, or very many. */
function withOneWordLess(query: string): readonly SoughtWords[] {
  const words = segmentWords(query).split(' ')
  if (words.length < 2 || words.length > 8) return []
  return words.map((_, left) => ({ words: words.filter((__, index) => index !== left).join(' '), weight: 1 }))
}

function sumOf(all: readonly PagefindCounts[]): PagefindCounts {
  const sum: Record<string, Record<string, number>> = {}
  for (const [filter, values] of all.flatMap((counts) => Object.entries(counts))) {
    const own = (sum[filter] ??= {})
    for (const [value, count] of Object.entries(values)) own[value] = (own[value] ?? 0) + count
  }
  return sum
}
