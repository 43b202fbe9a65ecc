import { encodeRoute, relativeHref } from '../model/route.ts'
import type { LinkStyle, Route } from '../model/route.ts'

/** Hrefs as one file of the site writes them. */
export interface Hrefs {
  /** The href of a page or an asset. */
  readonly to: (to: Route) => string
  /** The href of a folder's address, ending in `/`, to which the rest of an address can be added. */
  readonly toFolder: (folder: Route) => string
}

/** The address of the page that a server shows, at any depth, for an address that it does not know. */
export const NOT_FOUND_ROUTE = '/404.html' as Route

/** The address of the file with the whole tree of the navigation. */
export const NAVIGATION_FILE = '/navigation.json' as Route

/**
 * Takes the route that the hrefs count from and the site's own address (may be empty).
 * Gives relative hrefs, so that the site works under any path; only the not-found page, which is served
 * in place of addresses of any depth, writes them from the root of the server.
 */
export function hrefsFrom(from: Route, url: string, links: LinkStyle): Hrefs {
  if (from === NOT_FOUND_ROUTE) return hrefsFromRoot(url, links)
  return {
    to: (to) => relativeHref(from, to, links),
    toFolder: (folder) => relativeHref(from, folder, 'directory'),
  }
}

function hrefsFromRoot(url: string, links: LinkStyle): Hrefs {
  const prefix = pathPrefix(url)
  const toFolder = (to: Route) => prefix + encodeRoute(to)
  return { to: (to) => toFolder(to) + indexFile(to, links), toFolder }
}

/** The file name that link style 'file' adds to a folder's address; empty for every other address. */
export function indexFile(of: Route, links: LinkStyle): string {
  return links === 'file' && of.endsWith('/') ? 'index.html' : ''
}

/** The path under which a site stands on its server, without a slash at its end: `/handbook`, or empty at the root. */
export function pathPrefix(url: string): string {
  return url === '' ? '' : new URL(url).pathname.replace(/\/+$/, '')
}

/** The folder that a route stands in: `/people/` for `/people/` and for `/people/leave.html`. */
export function folderOfRoute(of: Route): Route {
  return of.slice(0, of.lastIndexOf('/') + 1) as Route
}
