import { decodePercent } from '../model/address.ts'
import type { Base } from '../model/base.ts'
import { nearest } from '../model/nearest.ts'
import type { Site, SitePage } from '../model/site.ts'
import { addressStem } from './address-stem.ts'
import { indexBase, type BaseIndex } from './base-index.ts'

/** The page that a dead path surely meant, and those that it may have meant, the likeliest first. */
export interface PageSuggestion {
  readonly sure?: SitePage
  readonly likely: readonly SitePage[]
}

/** Finds what a dead path, from the root and decoded, meant. */
export type SuggestPage = (path: string) => PageSuggestion

interface Index {
  readonly byStem: ReadonlyMap<string, readonly SitePage[]>
  readonly byName: ReadonlyMap<string, readonly SitePage[]>
  /** The pages in a folder, by their name. */
  readonly byFolder: ReadonlyMap<string, ReadonlyMap<string, SitePage>>
  readonly redirects: ReadonlyMap<string, SitePage>
  readonly base: BaseIndex | undefined
}

/** Endings of page sources, of other tools and of the web, that this site has not. */
const OTHER_ENDING = /\.(?:mdx|rmd|qmd|mkdn?|mdown|rst|adoc|erb|haml|liquid|php|aspx?|jsp)$/i

/** Where a folder has more pages, names are not compared: that would take long, and many would be near. */
const MOST_SIBLINGS = 2000

/**
 * Takes a site, and what it was like before where that is known. Sure is a page whose address differs in case, escapes or ending alone.
 * Likely are the page that took the place of the one there, the only page of that name elsewhere, and the nearest name in the same folder.
 * Makes its index when it is first asked; then constant work for each path, however many pages there are.
 */
export function pageSuggester(site: Site, base: Base | undefined): SuggestPage {
  const known = new Map<string, PageSuggestion>()
  let index: Index | undefined
  return (path) => {
    const suggestion = known.get(path) ?? suggestPage(path, (index ??= indexPages(site, base)))
    known.set(path, suggestion)
    return suggestion
  }
}

function suggestPage(path: string, index: Index): PageSuggestion {
  const sure = surePage(path, index)
  if (sure) return { sure, likely: [sure] }
  const { folder, name } = split(path)
  if (name === '') return { likely: [] }
  const namesakes = index.byName.get(name) ?? []
  const siblings = index.byFolder.get(folder) ?? new Map<string, SitePage>()
  const near = siblings.size > MOST_SIBLINGS ? undefined : nearest(name, [...siblings.keys()])
  const found = [
    index.base?.pageNowAt(path),
    namesakes.length === 1 ? namesakes[0] : undefined,
    near === undefined ? undefined : siblings.get(near),
  ]
  return { likely: [...new Set(found.filter((page) => page !== undefined))] }
}

function surePage(path: string, { byStem, redirects }: Index): SitePage | undefined {
  const spellings = [path, decodePercent(path)].flatMap((spelling) => [spelling, spelling.replace(/\/+$/, '')])
  const stems = new Set(spellings.flatMap((spelling) => [spelling, spelling.replace(OTHER_ENDING, '')]).map(addressStem))
  const pages = new Set([...stems].flatMap((stem) => byStem.get(stem) ?? []))
  if (pages.size === 0) for (const page of [...stems].flatMap((stem) => redirects.get(stem) ?? [])) pages.add(page)
  return pages.size === 1 ? [...pages][0] : undefined
}

function indexPages(site: Site, base: Base | undefined): Index {
  const byStem = new Map<string, SitePage[]>()
  const byName = new Map<string, SitePage[]>()
  const byFolder = new Map<string, Map<string, SitePage>>()
  for (const page of site.pages) {
    const { folder, name } = split(page.route)
    addTo(byName, name, page)
    byFolder.set(folder, (byFolder.get(folder) ?? new Map<string, SitePage>()).set(name, page))
    for (const stem of new Set([page.route, `/${page.page.path}`].map(addressStem))) addTo(byStem, stem, page)
  }
  const redirects = new Map<string, SitePage>()
  for (const { from, isPattern, target } of site.redirects)
    if (!isPattern && target?.kind === 'page') redirects.set(addressStem(from), target.page)
  return { byStem, byName, byFolder, redirects, base: base && indexBase(base, site) }
}

function addTo(map: Map<string, SitePage[]>, key: string, page: SitePage): void {
  const there = map.get(key)
  if (there) there.push(page)
  else map.set(key, [page])
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const stem = addressStem(path)
  const slash = stem.lastIndexOf('/')
  return { folder: stem.slice(0, slash), name: stem.slice(slash + 1) }
}
