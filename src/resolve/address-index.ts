import { route, type Route } from '../model/route.ts'
import type { Asset } from '../model/site.ts'
import type { OpenPage, Publication } from './publish.ts'

/** What stands at an address. */
export type Found =
  | { readonly kind: 'page'; readonly page: OpenPage }
  | { readonly kind: 'draft'; readonly page: OpenPage }
  | { readonly kind: 'asset'; readonly asset: Asset }
  /** Left out of this site, since it is for inside. */
  | { readonly kind: 'internal'; readonly route: Route }

/** Finds what an address means, in every spelling that a writer may use. */
export interface AddressIndex {
  /** By the exact address, or the source file's path, from the root. */
  readonly exact: ReadonlyMap<string, Found>
  /** By the address without what spellings differ in: its end. Several where `/x/` and `/x.html` are two pages. */
  readonly stems: ReadonlyMap<string, readonly Found[]>
  /** As `stems`, in lower case. */
  readonly folded: ReadonlyMap<string, readonly Found[]>
  /** What was found for a path already: many links have one address. */
  readonly known: Map<string, Match | undefined>
}

/** What an address means; `isExactCase` is false where only the case differs. */
export interface Match {
  readonly found: Found
  readonly isExactCase: boolean
}

/** Takes what a site publishes, and addresses of what is left out of it; gives an index of both. Linear in the number of pages. */
export function indexAddresses({ pages, drafts, assets }: Publication, leftOut: Iterable<string> = []): AddressIndex {
  const exact = new Map<string, Found>()
  const stems = new Map<string, Found[]>()
  const folded = new Map<string, Found[]>()
  const add = (path: string, found: Found): void => {
    if (!exact.has(path)) exact.set(path, found)
    const stem = stemOf(path)
    addTo(stems, stem, found)
    addTo(folded, stem.toLowerCase(), found)
  }
  const everyPage = [...pages.map((page) => ({ kind: 'page', page }) as const), ...drafts.map((page) => ({ kind: 'draft', page }) as const)]
  for (const found of everyPage) add(found.page.route, found)
  for (const found of everyPage) add(`/${found.page.page.path}`, found)
  for (const asset of assets) add(asset.route, { kind: 'asset', asset })
  for (const path of leftOut) add(path, { kind: 'internal', route: route(path) })
  return { exact, stems, folded, known: new Map() }
}

/** What an address means, from the root and decoded. Undefined where nothing stands there. */
export function findAddress(index: AddressIndex, path: string): Match | undefined {
  const { known } = index
  const before = known.get(path)
  if (before || known.has(path)) return before
  const match = lookUp(index, path)
  known.set(path, match)
  return match
}

function lookUp(index: AddressIndex, path: string): Match | undefined {
  const exact = index.exact.get(path)
  if (exact) return { found: exact, isExactCase: true }
  const stem = stemOf(path)
  const found = choose(index.stems.get(stem), path)
  if (found) return { found, isExactCase: true }
  const folded = choose(index.folded.get(stem.toLowerCase()), path)
  return folded ? { found: folded, isExactCase: false } : undefined
}

/**
 * An address without its end, letters and their accents as one: `/a/b/`, `/a/b`, `/a/b.html`, `/a/b/index.html`, `/a/b.md`, `/a/b.html.md` and `/a/b/README.md` all have the stem `/a/b`.
 */
function stemOf(path: string): string {
  return path
    .normalize('NFC')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/\/(?:_?index|readme)(?:\.html?)?$/i, '/')
    .replace(/(?<=[^/])\.html?$/i, '')
    .replace(/\/+$/, '')
}

/** Of several at one stem: the one whose address ends as the link does. */
function choose(candidates: readonly Found[] | undefined, path: string): Found | undefined {
  if (!candidates || candidates.length < 2) return candidates?.[0]
  const wantsFile = /\.html?(?:\.md)?$/i.test(path) && !/index\.html?(?:\.md)?$/i.test(path)
  return candidates.find((found) => 'page' in found && found.page.route.endsWith('.html') === wantsFile) ?? candidates[0]
}

function addTo(map: Map<string, Found[]>, key: string, found: Found): void {
  const there = map.get(key)
  if (!there) map.set(key, [found])
  else if (!there.some((other) => isSame(other, found))) there.push(found)
}

function isSame(a: Found, b: Found): boolean {
  return 'page' in a && 'page' in b ? a.page === b.page : a === b
}
