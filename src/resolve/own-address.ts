import { parseAddress } from '../model/address.ts'
import type { Config } from '../model/config.ts'

/** Says whether an absolute address is one of the site's own, and its path from the site's root: undefined for an address elsewhere. */
export type OwnAddress = (authority: string, path: string) => string | undefined

/** Takes the configuration; gives a test for the site's own addresses, `url` and `siteUrls`, under whatever path they are. */
export function ownAddress(config: Config): OwnAddress {
  const own = [config.url, ...config.siteUrls]
    .filter((url) => url !== '')
    .map(parseAddress)
    .map(({ authority, path }) => ({ authority: authority?.toLowerCase() ?? '', prefix: path.replace(/\/+$/, '') }))
  return (authority, path) => {
    const site = own.find((candidate) => candidate.authority === authority.toLowerCase() && isBelow(path, candidate.prefix))
    return site ? path.slice(site.prefix.length) || '/' : undefined
  }
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`) || (prefix === '' && path === '')
}
