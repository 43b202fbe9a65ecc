import type { SitePage } from '../../model/site.ts'
import type { SiteLinks } from '../../model/site-links.ts'
import type { LinkSlot } from '../../model/slots.ts'

/** A link to another site, over http or https. */
export interface ExternalLink {
  readonly page: SitePage
  readonly slot: LinkSlot
  /** The address without its fragment, as it is known to rules. */
  readonly address: string
  /** Without its `#`, or empty. */
  readonly fragment: string
  /** Its host, and its port where it names one, as written. */
  readonly authority: string
  /** True where the author wrote the address of a redirect of this site that leads there. */
  readonly isThroughRedirect: boolean
}

/** Host and port of an address of the web: a site has many, and the rest of each need not be read for this. */
const WEB_AUTHORITY = /^(?:https?:)?\/\/([^/?#]+)/i

/** Those links to elsewhere that lead to the web, in their order. Addresses without a host, such as `https:/x`, are none. */
export function* externalLinks(links: SiteLinks['external']): Generator<ExternalLink> {
  for (const { page, slot, target } of links) {
    const url = target.url.trim()
    const authority = WEB_AUTHORITY.exec(url)?.[1]
    if (authority === undefined) continue
    const [address, fragment] = cutFragment(url)
    yield { page, slot, address, fragment, authority, isThroughRedirect: target.from !== undefined }
  }
}

/**
 * The address that is asked for where a link has `address`: absolute, as the URL parser writes it, without a fragment or a password. An
 * address that takes the page's own scheme is asked for over https. Undefined for what is no address.
 */
export function requestAddress(address: string): URL | undefined {
  // What is made of Markdown has the brackets of an IPv6 address encoded, which no browser undoes.
  const written = address.replace(/^((?:https?:)?\/\/)%5B([\da-f:.]+)%5D/i, '$1[$2]')
  const absolute = written.startsWith('//') ? `https:${written}` : written
  const url = urlOf(absolute)
  // Each of these parses the whole address again, so only where there is something to take out.
  if (url?.href.includes('#')) url.hash = ''
  if (url?.username) url.username = ''
  if (url?.password) url.password = ''
  return url
}

function urlOf(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

function cutFragment(url: string): readonly [address: string, fragment: string] {
  const start = url.indexOf('#')
  return start < 0 ? [url, ''] : [url.slice(0, start), url.slice(start + 1)]
}
