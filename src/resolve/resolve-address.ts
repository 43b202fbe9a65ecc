import { decodePercent, joinPath, parseAddress, type Address } from '../model/address.ts'
import type { FindRedirect } from '../model/redirect-pattern.ts'
import { route } from '../model/route.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { MissingScope, Target } from '../model/site.ts'
import { folderOf } from '../model/source-path.ts'
import { findAddress, type AddressIndex } from './address-index.ts'
import type { FollowAddress } from './follow-address.ts'
import type { OwnAddress } from './own-address.ts'
import type { OpenPage } from './publish.ts'
import type { OpenRedirect } from './redirects.ts'
import type { ResolveFragment } from './resolve-fragment.ts'
import { targetAt, targetOf, type Asked } from './target-of.ts'

/** What is known of the site while links are resolved. */
export interface Surroundings {
  readonly index: AddressIndex
  readonly redirectAt: FindRedirect<OpenRedirect>
  readonly follow: FollowAddress
  readonly own: OwnAddress
  readonly fragments: ResolveFragment
  /** Paths from the root of files that stand in the content and are not published: templates, and what begins with `_`. */
  readonly unpublished: ReadonlySet<string>
}

/** An ending that names a file which is no page, here or elsewhere: generators of other kinds have pages of other types. */
const ASSET = /\.(?!html?$|md$|markdown$|mdx$|rst$|adoc$|php$|aspx?$|jsp$)[a-z0-9]{2,5}$/i

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
  const [first] = candidates
  if (first === undefined) return { kind: 'missing', reason: 'outside-root', path, scope }
  const asked = { path: first, scope, query, fragment }
  const matches = candidates.map((candidate) => findAddress(site.index, candidate)).filter((match) => match !== undefined)
  const exact = matches.find(({ isExactCase }) => isExactCase)
  if (exact) return targetAt(exact, asked, site.fragments)
  const redirected = throughRedirect(candidates, asked, site)
  if (redirected) return redirected
  return matches[0] ? targetAt(matches[0], asked, site.fragments) : missing(slot, candidates, asked, site)
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

function throughRedirect(candidates: readonly string[], asked: Asked, site: Surroundings): Target | undefined {
  for (const candidate of candidates) {
    const next = site.redirectAt(candidate)
    if (!next) continue
    const way = site.follow(next.to)
    const from = next.redirect.isPattern ? route(candidate) : next.redirect.from
    // A fragment that the redirect has is no matter of the link's.
    const judge = way.fragment === '' ? site.fragments : () => []
    const target = targetOf({ ...way, via: [from, ...way.via] }, asked, judge)
    if (target) return target
  }
  return undefined
}

function missing(slot: LinkSlot, candidates: readonly string[], { path, scope }: Asked, site: Surroundings): Target {
  const source = slot.kind === 'link' ? candidates.find((candidate) => site.unpublished.has(candidate)) : undefined
  if (source !== undefined) return { kind: 'missing', reason: 'source', path: source, scope }
  const isAsset = slot.kind !== 'link' || ASSET.test(path)
  return { kind: 'missing', reason: isAsset ? 'asset' : 'page', path, scope }
}
