/** The addresses that a site answers at. */
export interface SiteAddresses {
  /** The address of a path from the site's root, decoded: what the addresses on that page count from. */
  readonly urlOf: (path: string) => URL
  /** The path from the site's root, still encoded, that an address means; undefined for one elsewhere. */
  readonly pathIn: (url: URL) => string | undefined
  /** The path under which the site lies on its host, without a slash at its end. */
  readonly prefix: string
  /** True for an address on the site's own host, wherever on that. */
  readonly isOnHost: (url: URL) => boolean
}

/** Stands for a host that is not known; no host can have this name (RFC 6761, 6.4). */
const UNKNOWN_SITE = 'https://handbook.invalid'

/** Takes the address of a site (may be empty) and further ones that are also its own, each without a slash at its end. */
export function siteAddresses(url: string, siteUrls: readonly string[]): SiteAddresses {
  const root = new URL(url === '' ? UNKNOWN_SITE : url)
  const prefix = prefixOf(root)
  // A longer prefix says more than a shorter one.
  const own = [root, ...siteUrls.map((further) => new URL(further))]
    .map((address) => ({ host: address.host, prefix: prefixOf(address) }))
    .sort((a, b) => b.prefix.length - a.prefix.length)
  return {
    urlOf: (path) => new URL(prefix + path.split('/').map(encodeURIComponent).join('/'), root),
    pathIn(of) {
      if (of.protocol !== 'https:' && of.protocol !== 'http:') return undefined
      const site = own.find((candidate) => candidate.host === of.host && isBelow(of.pathname, candidate.prefix))
      return site && (of.pathname.slice(site.prefix.length) || '/')
    },
    prefix,
    isOnHost: (of) => of.host === root.host,
  }
}

function prefixOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '')
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`)
}
