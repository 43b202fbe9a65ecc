import { decodePercent, parseAddress } from '../../model/address.ts'
import type { Row } from '../../model/data.ts'
import type { Asset, Redirect, Site, SitePage, WrittenRedirect } from '../../model/site.ts'
import { internalRows } from '../data/audience.ts'
import { closedAddresses, type IsClosedAddress } from './closed-addresses.ts'
import { internalAssets } from './internal-assets.ts'
import type { PageAudiences } from './internal-pages.ts'

/** What of a handbook is for inside: a site for the public is made without it. */
export interface Inside {
  readonly pages: readonly SitePage[]
  readonly assets: readonly Asset[]
  /** Redirects of the site, aliases among them, that begin or end where only pages and files for inside are. */
  readonly redirects: readonly Redirect[]
  readonly rows: readonly Row<unknown>[]
  /** True for an entry of `redirects.yaml` that is one of them, or would be where nothing was wrong with it. */
  readonly isWrittenInside: (redirect: WrittenRedirect) => boolean
}

/** Finds in a whole site what is for inside. */
export function findInside(site: Site, audiences: Pick<PageAudiences, 'internal' | 'sectionAt'>): Inside {
  const isInternal = ({ page }: SitePage): boolean => audiences.internal.has(page.path)
  const assets = internalAssets(site, audiences)
  const isClosed = closedAddresses(site.pages, isInternal)
  const closedFiles = new Set(assets)
  const redirects = site.redirects.filter((redirect) => isRedirectInside(redirect, { isInternal, isClosed, closedFiles }))
  const places = new Set(redirects.map(keyOf))
  return {
    pages: site.pages.filter(isInternal),
    assets,
    redirects,
    rows: internalRows(site.data, site.config),
    isWrittenInside: (written) => places.has(keyOf(written)) || [written.from, written.to].some((end) => isAt(end, isClosed)),
  }
}

function isRedirectInside(
  { from, to, target }: Redirect,
  {
    isInternal,
    isClosed,
    closedFiles,
  }: { readonly isInternal: (page: SitePage) => boolean; readonly isClosed: IsClosedAddress; readonly closedFiles: ReadonlySet<Asset> },
): boolean {
  if (target?.kind === 'page' && isInternal(target.page)) return true
  if (target?.kind === 'asset' && closedFiles.has(target.asset)) return true
  return isAt(from, isClosed) || (target === undefined && isAt(to, isClosed))
}

/** Looks at the part of an address that stands still: of a pattern, at what is before its first `*` or name. */
function isAt(address: string, isClosed: IsClosedAddress): boolean {
  const { scheme, authority, path } = parseAddress(address)
  return scheme === undefined && authority === undefined && isClosed(decodePercent(path.replace(/\/(?::|\*).*$/s, '')))
}

function keyOf({ file, place, from }: Redirect | WrittenRedirect): string {
  return place ? `${file}:${String(place.line)}:${String(place.column)}` : `${file} ${from}`
}
