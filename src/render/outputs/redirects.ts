import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, outputFileOf } from '../../model/route.ts'
import type { Route } from '../../model/route.ts'
import type { Redirect, SitePage } from '../../model/site.ts'
import { pathPrefix } from '../hrefs.ts'
import type { Rendering } from '../rendering.ts'
import { redirectDocument } from './redirect-document.tsx'

/**
 * The old addresses of the site: a page for each, which works on every host, and `_redirects` for hosts that answer with a
 * redirect of their own. An address that a page answers to is never redirected.
 */
export function* redirects({ site, pages }: Rendering): Generator<OutputFile> {
  const answered = new Set(pages.flatMap((page) => addressesOf(page)))
  const free = site.redirects.filter(({ from }) => !answered.has(withoutSlash(from)))
  for (const redirect of free) {
    const served = servedRoute(redirect.from)
    yield { path: outputFileOf(served), content: redirectDocument(served, redirect.to, site) }
  }
  const rules = free.filter(({ from }) => !hasPlaceholder(from)).map((redirect) => rule(redirect, pathPrefix(site.config.url)))
  if (rules.length > 0) yield { path: '_redirects', content: `${rules.join('\n')}\n` }
}

/** Hosts serve `/x/` at `/x` too, and `/x.html` at `/x`. */
function addressesOf({ route }: SitePage): readonly string[] {
  return [withoutSlash(route), route.replace(/\.html?$/, '')]
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '')
}

/** The route at which a redirect's page lies: an address that names no HTML file is served as a folder, so that it has a type. */
function servedRoute(from: Route): Route {
  return from.endsWith('/') || /\.html?$/.test(from) ? from : (`${from}/` as Route)
}

/** In `_redirects`, a part that begins with a colon would be a placeholder. */
function hasPlaceholder(from: Route): boolean {
  return from.includes('/:')
}

function rule({ from, to }: Redirect, prefix: string): string {
  return `${prefix}${encodeRoute(from).replaceAll('*', '%2A')} ${prefix}${encodeRoute(to)} 301`
}
