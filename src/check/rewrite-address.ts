import { decodePercent, parseAddress } from '../model/address.ts'
import type { CheckConfig } from '../model/check-config.ts'
import { encodeRoute, relativeHref, route, type Route } from '../model/route.ts'
import type { SitePage } from '../model/site.ts'

/** Where a rewritten address is to lead. Query (with its `?`) and fragment are as an address has them: encoded. */
export interface Destination {
  readonly route: Route
  /** The path of the page's source from the root, for an address that names the source; absent for files. */
  readonly source?: Route
  readonly query: string
  readonly fragment: string
}

const SOURCE = /\.(?:md|markdown)$/i

/** The destination that a page is. A page that is read where it stands, not on the site, has its file as its address. */
export function pageDestination({ page, route: address }: Pick<SitePage, 'page' | 'route'>, query = '', fragment = ''): Destination {
  return { route: address, source: SOURCE.test(address) ? address : route(`/${page.path}`), query, fragment }
}

/**
 * An address that leads to another place, in the form in which the old one was written: relative to the file that it stands in, or from
 * the root; the path of a source, or an address of the site; letters beyond ASCII encoded or not. One that names a host becomes one from
 * the root. `from` is the source of the page that it stands on; `slash` says how folders are written, 'ignore': as this one was.
 */
export function rewriteAddress(written: string, from: Route, to: Destination, slash: CheckConfig['slash']): string {
  const { authority, path } = parseAddress(written)
  const source = authority === undefined && SOURCE.test(path) ? to.source : undefined
  const target = source ?? to.route
  const isFromRoot = authority !== undefined || path.startsWith('/')
  const address = isFromRoot ? encodeRoute(target) : withDot(relativeHref(from, target, 'directory'), path)
  const style = slash === 'ignore' && authority === undefined && isWithoutSlash(path) ? 'never' : slash
  const tail = to.query + (to.fragment === '' ? '' : `#${to.fragment}`)
  return asEncoded(style === 'never' ? withoutSlash(address) : address, path) + tail
}

/** True for `/a/b` and `../b`, which could have a slash at their end, but not for `..` and names of files. */
function isWithoutSlash(path: string): boolean {
  return path !== '' && !/(?:^|\/)\.{0,2}$|\.html?$/i.test(path)
}

/** What is left of `/`, `./` and `../` without their slash would lead elsewhere, or read badly. */
function withoutSlash(path: string): string {
  return /(?:^|\/|\.)\/$|^\/$/.test(path) ? path : path.replace(/\/$/, '')
}

/** `./b` stays with its dot. */
function withDot(path: string, old: string): string {
  return old.startsWith('./') && !path.startsWith('.') ? `./${path}` : path
}

/** Letters beyond ASCII stay as letters where the old address had them so. */
function asEncoded(path: string, old: string): string {
  const hasLetters = /[^\p{ASCII}]/u.test(old) && !/%[89a-f]/i.test(old)
  return hasLetters ? path.replace(/(?:%[89a-f][\da-f])+/gi, decodePercent) : path
}
