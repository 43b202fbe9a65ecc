import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, outputFileOf } from '../../model/route.ts'
import type { Route } from '../../model/route.ts'
import type { Redirect, SitePage } from '../../model/site.ts'
import { pathPrefix } from '../hrefs.ts'
import type { Rendering } from '../rendering.ts'
import { redirectDocument } from './redirect-document.tsx'
import { endOf, type RedirectEnd } from './redirect-end.ts'

/** A redirect that readers can be led by, and where it ends. */
export interface LivingRedirect {
  readonly redirect: Redirect
  readonly end: RedirectEnd
}

/** The redirects of a site as they are served: an address that a page answers to is never redirected, and one that leads nowhere is left out. */
export function livingRedirects({ site, pages }: Pick<Rendering, 'site' | 'pages'>): readonly LivingRedirect[] {
  const answered = new Set(pages.flatMap((page) => addressesOf(page)))
  return site.redirects.flatMap((redirect) => {
    const end = answered.has(withoutSlash(redirect.from)) ? undefined : endOf(redirect)
    return end ? [{ redirect, end }] : []
  })
}

/**
 * The old addresses of the site: a page for each, which works on every host, and `_redirects` for hosts that answer with a redirect of
 * their own (Netlify, Cloudflare Pages), which knows patterns too. Each leads to its end at once.
 */
export function* redirects(rendering: Rendering): Generator<OutputFile> {
  const { site } = rendering
  const living = livingRedirects(rendering)
  for (const { redirect, end } of living) {
    if (redirect.isPattern) continue
    const served = servedRoute(redirect.from)
    yield { path: outputFileOf(served), content: redirectDocument(served, end, site) }
  }
  const prefix = pathPrefix(site.config.url)
  const rules = living.filter(({ redirect }) => redirect.isPattern || !hasPlaceholder(redirect.from)).map((entry) => rule(entry, prefix))
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
export function servedRoute(from: Route): Route {
  return from.endsWith('/') || /\.html?$/.test(from) ? from : (`${from}/` as Route)
}

/** In `_redirects`, a part that begins with a colon would be a placeholder. */
function hasPlaceholder(from: Route): boolean {
  return from.includes('/:')
}

function rule({ redirect: { from, isPattern }, end }: LivingRedirect, prefix: string): string {
  const encoded = encodeRoute(from)
  const source = isPattern ? encoded : encoded.replaceAll('*', '%2A')
  return `${prefix}${source} ${end.kind === 'external' ? end.url : prefix + end.path + end.tail} 301`
}
