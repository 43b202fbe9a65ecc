import { decodePercent, parseAddress } from '../../model/address.ts'
import type { Rule } from '../../model/rule.ts'
import type { Site, SitePage } from '../../model/site.ts'
import { linkFindings } from '../link-findings.ts'

/** A link to a source: to a file that is read or skipped and never published, or to a page’s source by the whole address of this host. */
export const linkSourceExt: Rule = {
  id: 'link/source-ext',
  severity: 'error',
  summary: 'a link leads to a page, not to a source that readers do not get',
  looksAt: 'links',
  *check(site, _facts, { missing, external }) {
    const hint = 'link to a page, or give it a name and an ending with which it is published'
    yield* linkFindings(missing, ({ url }, { reason }) =>
      reason === 'source' ? { message: `'${url}' leads to a source that is not on the site`, hint } : undefined,
    )
    const pageOfSource = sourcesOnHost(site)
    if (!pageOfSource) return
    yield* linkFindings(external, (slot, { url }) => {
      const page = pageOfSource(url)
      return (
        page && { message: `'${slot.url}' is the source of a page, which this host does not have`, hint: `did you mean ${page.route}?` }
      )
    })
  },
}

/**
 * The page whose source an address on the site's own host names, though the address is outside of the path under which the site is:
 * `https://example.com/people/leave.md` where the site is at `https://example.com/handbook`. All others are resolved.
 * Undefined for a site that has no address.
 */
function sourcesOnHost(site: Site): ((url: string) => SitePage | undefined) | undefined {
  const own = new Set([site.config.url, ...site.config.siteUrls].filter((url) => url !== '').map(hostOf))
  if (own.size === 0) return undefined
  let bySource: ReadonlyMap<string, SitePage> | undefined
  return (url) => {
    if (!/\.(?:md|markdown)(?:[?#]|$)/i.test(url) || !own.has(hostOf(url))) return undefined
    bySource ??= new Map(site.pages.map((page) => [`/${page.page.path}`, page]))
    return bySource.get(decodePercent(parseAddress(url).path))
  }
}

function hostOf(url: string): string | undefined {
  return parseAddress(url).authority?.toLowerCase()
}
