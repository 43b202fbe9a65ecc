import { decodePercent, joinPath, parseAddress, type Address } from '../model/address.ts'
import type { Route } from '../model/route.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { MissingScope, Redirect, Target } from '../model/site.ts'
import { folderOf } from '../model/source-path.ts'
import { findAddress, type AddressIndex } from './address-index.ts'
import type { OwnAddress } from './own-address.ts'
import type { OpenPage } from './publish.ts'
import type { ResolveFragment } from './resolve-fragment.ts'
import type { SuggestPage } from './suggest.ts'

/** What is known of the site while links are resolved. */
export interface Surroundings {
  readonly index: AddressIndex
  readonly redirects: ReadonlyMap<string, Redirect>
  readonly byRoute: ReadonlyMap<Route, OpenPage>
  readonly own: OwnAddress
  readonly fragments: ResolveFragment
  readonly suggest: SuggestPage
}

const ASSET = /\.(?!html?$|md$|markdown$)[a-z0-9]{2,5}$/i

/** Where an address on a page leads. */
export function resolveAddress(slot: LinkSlot, from: OpenPage, site: Surroundings): Target {
  const url = slot.url.trim()
  if (url === '') return { kind: 'missing', reason: 'empty', path: '', scope: 'relative' }
  const address = parseAddress(url)
  const { query, fragment } = address
  let { path } = address
  let scope: MissingScope = path.startsWith('/') ? 'root' : 'relative'
  if (address.scheme !== undefined || address.authority !== undefined) {
    const isWeb = address.scheme === undefined || address.scheme === 'http' || address.scheme === 'https'
    const own = isWeb ? ownPath(address, site) : undefined
    if (own === undefined) return { kind: 'external', url }
    path = own
    scope = 'own-domain'
  }
  if (path === '') return { kind: 'page', page: from, query, fragment, remarks: site.fragments(from.page, fragment) }
  // A file may be named `100%25.md`, and a link may name it so.
  const candidates = [...new Set([decodePercent(path), path].flatMap((spelling) => pathsFrom(spelling, from)))]
  if (candidates.length === 0) return { kind: 'missing', reason: 'outside-root', path, scope }
  const matches = candidates.map((candidate) => findAddress(site.index, candidate)).filter((match) => match !== undefined)
  const match = matches.find(({ isExactCase }) => isExactCase) ?? throughRedirect(candidates, site) ?? matches[0]
  const first = candidates[0] ?? path
  if (!match) return missing(slot, first, path, scope, site)
  const { found, remarks } = 'remarks' in match ? match : { found: match.found, remarks: match.isExactCase ? [] : [wrongCase(match.found)] }
  switch (found.kind) {
    case 'asset':
      return { kind: 'asset', asset: found.asset, query, fragment, remarks }
    case 'draft':
      return { kind: 'missing', reason: 'draft', path: first, scope }
    case 'page':
      return { kind: 'page', page: found.page, query, fragment, remarks: [...remarks, ...site.fragments(found.page.page, fragment)] }
  }
}

/** The path on this site that an address with a scheme or host means; undefined for one elsewhere. */
function ownPath({ authority, path }: Address, site: Surroundings): string | undefined {
  if (authority !== undefined) return site.own(authority, path)
  // `https:/x` has lost a slash; a browser on the site takes it for `/x` (WHATWG URL, 4.4, special relative state).
  return path.startsWith('/') && findAddress(site.index, decodePercent(path)) ? path : undefined
}

/**
 * The paths from the root that a written path may mean, the likeliest first: as the writer sees files, then as the browser sees
 * addresses. The two differ for `x.md`, which is published as `/x/`. A path that leaves the root means nothing.
 */
function pathsFrom(path: string, from: OpenPage): string[] {
  if (path.startsWith('/')) return [joinPath('/', path)].filter((joined) => joined !== undefined)
  const folder = folderOf(from.page.path)
  const folders = [folder === '' ? '/' : `/${folder}/`, from.route.slice(0, from.route.lastIndexOf('/') + 1)]
  return folders.map((base) => joinPath(base, path)).filter((joined) => joined !== undefined)
}

function throughRedirect(candidates: readonly string[], site: Surroundings) {
  for (const candidate of candidates) {
    const redirect = site.redirects.get(redirectKey(candidate))
    const page = redirect && site.byRoute.get(redirect.to)
    if (page)
      return { found: { kind: 'page', page } as const, remarks: [{ kind: 'redirected', from: redirect.from, to: redirect.to } as const] }
  }
  return undefined
}

/** Redirects are found with and without the slash at their end, and by the name of the index. */
export function redirectKey(path: string): string {
  return path.replace(/\/(?:index\.html?)?$/i, '')
}

function wrongCase(found: NonNullable<ReturnType<typeof findAddress>>['found']) {
  return { kind: 'case', canonical: found.kind === 'asset' ? found.asset.route : found.page.route } as const
}

function missing(slot: LinkSlot, path: string, written: string, scope: MissingScope, site: Surroundings): Target {
  const isAsset = slot.kind !== 'link' || ASSET.test(written)
  const suggestion = isAsset ? undefined : site.suggest(path)
  return { kind: 'missing', reason: isAsset ? 'asset' : 'page', path, scope, ...(suggestion === undefined ? {} : { suggestion }) }
}
