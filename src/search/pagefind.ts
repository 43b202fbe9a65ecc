/** What Pagefind's browser module gives, as far as it is used here. It has no types of its own for browsers. */
export interface PagefindModule {
  readonly createInstance: (options: PagefindOptions) => PagefindInstance
}

/** Where an index is, and how it is read. */
export interface PagefindOptions {
  /** The folder of the index: absolute, ending in `/`. */
  readonly basePath: string
  readonly baseUrl: string
  /** Words of an excerpt. */
  readonly excerptLength: number
  readonly ranking: object
  /** True: the search runs in this thread. */
  readonly noWorker: boolean
}

/** An opened index. */
export interface PagefindInstance {
  readonly init: () => Promise<void>
  readonly search: (words: string, options: { readonly filters: PagefindFilters }) => Promise<PagefindResponse>
  readonly filters: () => Promise<PagefindCounts>
}

/** Values of filters, of which a page must have one. */
export type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>

/** How many pages have each value of each filter. */
export type PagefindCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What a search found: pages in order, each to be loaded. */
export interface PagefindResponse {
  readonly results: readonly PagefindResult[]
  /** Of the pages found, without regard to filters. */
  readonly totalFilters: PagefindCounts
}

/** A page that was found; its words are loaded on demand. */
export interface PagefindResult {
  readonly id: string
  readonly score: number
  readonly data: () => Promise<PagefindPage>
}

/** A page as it is in the index. Excerpts are HTML in which `<mark>` is the only element. */
export interface PagefindPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly sub_results: readonly PagefindSection[]
}

/** A section of a page in which words stand. */
export interface PagefindSection {
  readonly title: string
  /** The page's address with the section's fragment, encoded. */
  readonly url: string
  readonly excerpt: string
  readonly locations: readonly number[]
  readonly weighted_locations: readonly { readonly weight: number; readonly balanced_score: number }[]
}
