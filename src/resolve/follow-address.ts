import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
import type { FindRedirect } from '../model/redirect-pattern.ts'
import { route, type Route } from '../model/route.ts'
import { findAddress, type AddressIndex, type Found } from './address-index.ts'
import type { OwnAddress } from './own-address.ts'
import type { OpenRedirect } from './redirects.ts'

/** Where an address of the site leads at last. */
export interface Way {
  readonly end:
    | { readonly kind: 'found'; readonly found: Found; readonly isExactCase: boolean }
    | { readonly kind: 'external'; readonly url: string }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'endless' }
  /** The address that leads nowhere or on and on; else the last one. */
  readonly path: string
  /** What the last redirect with a query or a fragment puts behind the address. */
  readonly query: string
  readonly fragment: string
  /** The addresses on the way that lead on. */
  readonly via: readonly Route[]
}

/** Follows an address, as written, from the root of the site to where it ends. */
export type FollowAddress = (address: string) => Way

/** Browsers give up after as many redirects (Fetch standard, 4.4, HTTP-redirect fetch). */
const MOST_HOPS = 20

/** Takes what stands on the site and what leads on; gives a function that follows addresses. Constant work for each. */
export function addressFollower(index: AddressIndex, find: FindRedirect<OpenRedirect>, own: OwnAddress): FollowAddress {
  return (start) => {
    const via: Route[] = []
    let address = start
    let [query, fragment] = ['', '']
    for (;;) {
      const parsed = parseAddress(address)
      const local =
        parsed.authority === undefined ? (parsed.scheme === undefined ? parsed.path : undefined) : own(parsed.authority, parsed.path)
      query = parsed.query || query
      fragment = parsed.fragment || fragment
      if (local === undefined) return { end: { kind: 'external', url: address.trim() }, path: address, query, fragment, via }
      const paths = [...new Set([decodePercent(local), local])].flatMap((path) => joinPath('/', path) ?? [])
      const path = paths[0] ?? local
      const matches = paths.flatMap((candidate) => findAddress(index, candidate) ?? [])
      const exact = matches.find(({ isExactCase }) => isExactCase)
      if (exact) return { end: { kind: 'found', ...exact }, path, query, fragment, via }
      const next = paths.map(find).find((found) => found !== undefined)
      if (!next) return { end: matches[0] ? { kind: 'found', ...matches[0] } : { kind: 'nothing' }, path, query, fragment, via }
      if (via.length === MOST_HOPS || via.includes(route(path))) return { end: { kind: 'endless' }, path, query, fragment, via }
      via.push(route(path))
      address = next.to
    }
  }
}
