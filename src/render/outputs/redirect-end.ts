import { parseAddress, decodePercent } from '../../model/address.ts'
import { encodeRoute, route, type Route } from '../../model/route.ts'
import type { Redirect, SitePage } from '../../model/site.ts'
import { encodeFragment } from '../body/encode-fragment.ts'

/** Where a redirect ends, ready to be written. */
export type RedirectEnd =
  | { readonly kind: 'external'; readonly url: string }
  /** `path` is encoded, from the root of the site; `tail` is what stands behind it, a query and a fragment. */
  | { readonly kind: 'local'; readonly route: Route; readonly path: string; readonly tail: string; readonly page?: SitePage }

/** The end of a redirect, undefined where it leads nowhere. That of a pattern may hold parts that hosts fill in. */
export function endOf({ target, to }: Redirect): RedirectEnd | undefined {
  switch (target?.kind) {
    case undefined:
      return endOfPattern(to)
    case 'page':
      return local(target.page.route, target, target.page)
    case 'asset':
      return local(target.asset.route, target)
    case 'external':
      return { kind: 'external', url: encodedUrl(target.url) }
    case 'missing':
      return undefined
  }
}

function endOfPattern(to: string): RedirectEnd {
  const { scheme, path, ...behind } = parseAddress(to)
  return scheme === undefined ? local(route(decodePercent(path)), behind) : { kind: 'external', url: encodedUrl(to) }
}

function local(to: Route, { query, fragment }: { readonly query: string; readonly fragment: string }, page?: SitePage): RedirectEnd {
  const tail = encodeFragment(query) + (fragment === '' ? '' : `#${encodeFragment(fragment)}`)
  return { kind: 'local', route: to, path: encodeRoute(to), tail, ...(page ? { page } : {}) }
}

function encodedUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(url)
}
