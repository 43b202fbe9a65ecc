import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
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

/** An address as it was read, before anything is known of what stands on the site: it stays the same however the site changes. */
export type ReadAddress =
  | { readonly kind: 'empty' }
  | { readonly kind: 'external'; readonly url: string }
  /** On the page itself. */
  | { readonly kind: 'here'; readonly query: string; readonly fragment: string }
  | { readonly kind: 'outside'; readonly path: string; readonly scope: MissingScope }
  | {
      readonly kind: 'asked'
      readonly asked: Asked
      /** The paths from the root that may be meant, the likeliest first. */
      readonly candidates: readonly string[]
      /** The whole address, where it is one elsewhere unless something stands here. */
      readonly elsewhere?: string
    }

/** Reads an address as its page has it. */
export function readAddress(slot: LinkSlot, from: OpenPage, own: OwnAddress): ReadAddress {
  const url = slot.url.trim()
  if (url === '') return { kind: 'empty' }
  const address = parseAddress(url)
  const { query, fragment } = address
  if (address.scheme === undefined && address.authority === undefined) {
    if (address.path === '') return { kind: 'here', query, fragment }
    return ask(address.path, { query, fragment, scope: address.path.startsWith('/') ? 'root' : 'relative' }, from)
  }
  const isWeb = address.scheme === undefined || address.scheme === 'http' || address.scheme === 'https'
  if (isWeb && address.authority === undefined && address.path.startsWith('/')) {
    // `https:/x` has lost a slash; a browser on the site takes it for `/x` (WHATWG URL, 4.4, special relative state).
    const read = ask(address.path, { query, fragment, scope: 'own-domain' }, from)
    return read.kind === 'asked' ? { ...read, elsewhere: url } : { kind: 'external', url }
  }
  const path = isWeb && address.authority !== undefined ? own(address.authority, address.path) : undefined
  return path === undefined ? { kind: 'external', url } : ask(path, { query, fragment, scope: 'own-domain' }, from)
}

function ask(path: string, rest: Omit<Asked, 'path'>, from: OpenPage): ReadAddress {
  // A file may be named `100%25.md`, and a link may name it so.
  const candidates = [...new Set([decodePercent(path), path].flatMap((spelling) => pathsFrom(spelling, from)))]
  const [first] = candidates
  if (first === undefined) return { kind: 'outside', path, scope: rest.scope }
  return { kind: 'asked', asked: { path: first, ...rest }, candidates }
}

/** Where an address that was read leads on a site. */
export function resolveRead(read: ReadAddress, slot: LinkSlot, from: OpenPage, site: Surroundings): Target {
  switch (read.kind) {
    case 'empty':
      return { kind: 'missing', reason: 'empty', path: '', scope: 'relative' }
    case 'external':
      return read
    case 'here':
      return { kind: 'page', page: from, query: read.query, fragment: read.fragment, remarks: site.fragments(from.page, read.fragment) }
    case 'outside':
      return { kind: 'missing', reason: 'outside-root', path: read.path, scope: read.scope }
    case 'asked':
      return resolveAsked(read, slot, site)
  }
}

function resolveAsked(
  { asked, candidates, elsewhere }: Extract<ReadAddress, { kind: 'asked' }>,
  slot: LinkSlot,
  site: Surroundings,
): Target {
  const matches = candidates.map((candidate) => findAddress(site.index, candidate)).filter((match) => match !== undefined)
  if (elsewhere !== undefined && matches.length === 0) return { kind: 'external', url: elsewhere }
  const exact = matches.find(({ isExactCase }) => isExactCase)
  if (exact) return targetAt(exact, asked, site.fragments)
  const redirected = throughRedirect(candidates, asked, site)
  if (redirected) return redirected
  return matches[0] ? targetAt(matches[0], asked, site.fragments) : missing(slot, candidates, asked, site)
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
