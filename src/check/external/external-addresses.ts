import { standingOf } from '../../model/external-host.ts'
import type { Site } from '../../model/site.ts'
import { linksOf } from '../../model/site-links.ts'
import { externalLinks, requestAddress } from './external-links.ts'

/**
 * The addresses of other sites that a site has links to, each as its links have it, with the one that is asked for. Those that the configuration
 * ignores are left out, and those that are no addresses.
 */
export function externalAddresses(site: Site): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  const seen = new Set<string>()
  for (const { address } of externalLinks(linksOf(site).external)) {
    if (seen.has(address)) continue
    seen.add(address)
    const url = requestAddress(address)
    if (url && standingOf(url, site.config.check.external) !== 'ignored') addresses.set(address, url.href)
  }
  return addresses
}
