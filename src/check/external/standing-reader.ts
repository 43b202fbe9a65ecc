import { standingOf, type Standing } from '../../model/external-host.ts'
import type { Site } from '../../model/site.ts'
import { requestAddress, type ExternalLink } from './external-links.ts'

/**
 * Gives a function that says what becomes of a link's address; undefined for what is no address. A site has many links and few hosts, and most
 * are asked without a further look.
 */
export function standingReader(site: Site): (link: ExternalLink) => Standing | undefined {
  const { external } = site.config.check
  const plainHosts = new Map<string, boolean>()

  function isPlain(authority: string): boolean {
    const known = plainHosts.get(authority)
    if (known !== undefined) return known
    const url = requestAddress(`//${authority}`)
    const isAsked = url !== undefined && standingOf(url, { ...external, ignore: [], allowPrivate: [] }) === 'asked'
    plainHosts.set(authority, isAsked)
    return isAsked
  }

  return ({ address, authority }) => {
    if (isPlain(authority)) return 'asked'
    const url = requestAddress(address)
    return url && standingOf(url, external)
  }
}
