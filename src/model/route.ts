declare const brand: unique symbol

/** The address of a page or asset on the site, decoded, from the site's root: `/people/leave/`, `/logo.svg`. */
export type Route = string & { readonly [brand]: 'Route' }

/** How a route is written in an href: with the address of its folder, or with the name of its file. */
export type LinkStyle = 'directory' | 'file'

/** Takes a decoded path from the site's root; gives it as a route. */
export function route(path: string): Route {
  return (path.startsWith('/') ? path : `/${path}`) as Route
}

/** The file below the output folder that serves a route: `people/leave/index.html` for `/people/leave/`. */
export function outputFileOf(of: Route): string {
  return of.endsWith('/') ? `${of.slice(1)}index.html` : of.slice(1)
}

/** The route with each part percent-encoded as a URL needs it: `/a b/` becomes `/a%20b/`. */
export function encodeRoute(of: Route): string {
  if (PLAIN.test(of)) return of
  return of
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replaceAll('%40', '@')
    .replaceAll('%2B', '+')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
}

/** What stays as it is. */
const PLAIN = /^[\w/.!~*'()@+:,-]*$/

/**
 * The href from one route to another, relative, so that the site works under any path.
 * With `style` 'file', a folder's address gets its `index.html`, so that it opens from disk too.
 */
export function relativeHref(from: Route, to: Route, style: LinkStyle): string {
  const origin = encodeRoute(from)
  const target = encodeRoute(to)
  // Up to the last slash that both have: a page has a hundred links, so no path is cut into its parts.
  let shared = 0
  for (let index = 0; index < origin.length && origin.charCodeAt(index) === target.charCodeAt(index); index += 1) {
    if (origin.charCodeAt(index) === SLASH) shared = index
  }
  let up = ''
  for (let slash = origin.indexOf('/', shared + 1); slash >= 0; slash = origin.indexOf('/', slash + 1)) up += '../'
  const down = target.slice(shared + 1)
  const file = style === 'file' && (down === '' || down.endsWith('/')) ? 'index.html' : ''
  const href = up + down + file
  if (href === '') return './'
  // A first part with a colon would read as a scheme (RFC 3986, section 4.2).
  return href.includes(':') && /^[^/]*:/.test(href) ? `./${href}` : href
}

const SLASH = '/'.charCodeAt(0)
