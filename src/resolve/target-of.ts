import type { Route } from '../model/route.ts'
import type { MissingScope, Target, TargetRemark } from '../model/site.ts'
import type { Found } from './address-index.ts'
import type { Way } from './follow-address.ts'
import type { ResolveFragment } from './resolve-fragment.ts'

/** What an address asks for: its path from the root, how that was written, and what stands behind it. */
export interface Asked {
  readonly path: string
  readonly scope: MissingScope
  readonly query: string
  readonly fragment: string
}

/** The target where something was found; `remarks` are those on the way to it. */
export function targetAt(
  { found, isExactCase }: { readonly found: Found; readonly isExactCase: boolean },
  { path, scope, query, fragment }: Asked,
  fragments: ResolveFragment,
  way: readonly TargetRemark[] = [],
): Target {
  const remarks = isExactCase ? way : [...way, { kind: 'case', canonical: routeOf(found) } as const]
  switch (found.kind) {
    case 'asset':
      return { kind: 'asset', asset: found.asset, query, fragment, remarks }
    case 'draft':
    case 'internal':
      return { kind: 'missing', reason: found.kind, path, scope }
    case 'page':
      return { kind: 'page', page: found.page, query, fragment, remarks: [...remarks, ...fragments(found.page.page, fragment)] }
  }
}

/**
 * The target at the end of a way, undefined where that leads nowhere. What redirects put behind the address goes before what was
 * asked for (RFC 9110, 10.2.2).
 */
export function targetOf({ end, via, query, fragment }: Way, asked: Asked, fragments: ResolveFragment): Target | undefined {
  const [from] = via
  switch (end.kind) {
    case 'endless':
    case 'nothing':
      return undefined
    case 'external':
      return { kind: 'external', url: end.url, ...(from === undefined ? {} : { from }) }
    case 'found': {
      const onTheWay = from === undefined ? [] : [{ kind: 'redirected', from, to: routeOf(end.found) } as const]
      return targetAt(end, { ...asked, query: query || asked.query, fragment: fragment || asked.fragment }, fragments, onTheWay)
    }
  }
}

function routeOf(found: Found): Route {
  switch (found.kind) {
    case 'asset':
      return found.asset.route
    case 'internal':
      return found.route
    case 'draft':
    case 'page':
      return found.page.route
  }
}
