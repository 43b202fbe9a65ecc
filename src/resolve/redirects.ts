import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Redirect } from '../model/site.ts'
import { asPageRoute } from './page-route.ts'
import type { OwnAddress } from './own-address.ts'
import type { OpenPage, Publication } from './publish.ts'
import { isPublishable } from './publishable.ts'
import { redirectKey } from './resolve-address.ts'

/** The site's redirects by the key of their source, and what was wrong with them. */
export interface Redirects {
  readonly byKey: ReadonlyMap<string, Redirect>
  readonly diagnostics: readonly Diagnostic[]
}

const NOT_FOUND = '/404.html'

/** Collects the `aliases` of all pages: each is an address that leads to its page. */
export function collectRedirects({ pages, byRoute, occupied }: Publication, own: OwnAddress): Redirects {
  const byKey = new Map<string, Redirect>()
  const diagnostics: Diagnostic[] = []
  for (const page of pages) {
    for (const alias of page.page.frontMatter.aliases ?? []) {
      const from = aliasPath(alias, page, own)
      const problem = (rule: string, message: string, hint: string): void => {
        const place = page.page.frontMatter.places['aliases']
        diagnostics.push({ rule, severity: 'error', file: page.file, ...(place ? { place } : {}), message, hint })
      }
      if (from === undefined) {
        problem(
          'redirect/outside-root',
          `the alias '${alias}' is no address on this site`,
          'write a path from the site’s root, such as /people/holidays/',
        )
        continue
      }
      const route = asPageRoute(from)
      const there = byRoute.get(route)
      const occupant = route === NOT_FOUND ? 'the page for missing ones' : occupied.occupantOf(route)
      const earlier = byKey.get(redirectKey(route))
      if (there === page) problem('redirect/loop', `the alias '${alias}' is this page’s own address`, 'delete it')
      else if (earlier) problem('redirect/duplicate', `the alias '${alias}' is an alias of ${earlier.file} already`, 'keep it on one page')
      else if (occupant !== undefined)
        problem(
          'redirect/shadowed',
          `at the alias '${alias}' stands ${occupant}, which readers get instead`,
          'delete the alias, or move the other',
        )
      else {
        byKey.set(redirectKey(route), redirect(route, page))
        occupied.occupy(route, page.file)
      }
    }
  }
  return { byKey, diagnostics }
}

function redirect(from: Redirect['from'], page: OpenPage): Redirect {
  const place = page.page.frontMatter.places['aliases']
  return { from, to: page.route, file: page.file, ...(place ? { place } : {}) }
}

/** The path of an alias from the site's root; a relative one counts from the page's folder. Undefined for one that leaves the site. */
function aliasPath(alias: string, page: OpenPage, own: OwnAddress): string | undefined {
  const { scheme, authority, path } = parseAddress(alias)
  const local = authority === undefined ? (scheme === undefined ? path : undefined) : own(authority, path)
  if (local === undefined || local === '') return undefined
  const joined = joinPath(page.route.slice(0, page.route.lastIndexOf('/') + 1), decodePercent(local))
  return joined !== undefined && isPublishable(joined) ? joined : undefined
}
