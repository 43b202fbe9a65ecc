import { decodePercent, parseAddress } from '../model/address.ts'
import { redirectFinder } from '../model/redirect-pattern.ts'
import { route, type Route } from '../model/route.ts'
import type { Redirect, Site, SitePage } from '../model/site.ts'

/** What answers at an address of the site: a page, by itself or through redirects; or something else, a file or another site. */
export type Answer = { readonly kind: 'page'; readonly page: SitePage; readonly isRedirected: boolean } | { readonly kind: 'other' }

/** Says what answers at a path from the root, decoded: undefined where nothing does. */
export type AnswerAt = (path: string) => Answer | undefined

/** Addresses at which the tool itself puts a page where the content has none. */
const GENERATED: readonly string[] = ['/', '/404.html']

/** How many redirects a browser follows before it gives up (Fetch Standard, 4.4). */
const MOST_REDIRECTS = 20

/** Takes a site; gives what answers at an address, as a host would: each spelling is an address of its own. */
export function answersOf(site: Site): AnswerAt {
  const assets = new Set(site.assets.map((asset) => asset.route))
  const redirectAt = redirectFinder(site.redirects)

  function answerAt(path: string): Answer | undefined {
    const at = route(path)
    const page = site.byRoute.get(at)
    if (page) return { kind: 'page', page, isRedirected: false }
    if (assets.has(at) || site.generated.has(at) || GENERATED.includes(at)) return { kind: 'other' }
    const found = redirectAt(at)
    if (!found) return undefined
    const end = pageOf(found.redirect) ?? follow(found.to)
    return end ? { kind: 'page', page: end, isRedirected: true } : { kind: 'other' }
  }

  /** The page at the end of an address that a pattern was expanded to. */
  function follow(to: string): SitePage | undefined {
    let next: string | undefined = to
    for (let count = 0; next !== undefined && count < MOST_REDIRECTS; count += 1) {
      const { scheme, authority, path } = parseAddress(next)
      if (scheme !== undefined || authority !== undefined) return undefined
      const at: Route = route(decodePercent(path))
      const page = site.byRoute.get(at) ?? site.byRoute.get(route(`${at}/`))
      if (page) return page
      next = redirectAt(at)?.to
    }
    return undefined
  }

  return answerAt
}

function pageOf({ target }: Redirect): SitePage | undefined {
  return target?.kind === 'page' ? target.page : undefined
}
