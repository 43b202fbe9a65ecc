import type { Rule } from '../../model/rule.ts'
import { parseAddress } from '../../model/address.ts'
import { linkFindings } from '../link-findings.ts'

/** A link to this site that names its host: in a preview it leads out of the preview. */
export const linkOwnDomain: Rule = {
  id: 'link/own-domain',
  severity: 'warning',
  summary: 'a link within the site does not name its host',
  check: (site) =>
    linkFindings(site, (slot, target) => {
      if ((target.kind !== 'page' && target.kind !== 'asset') || parseAddress(slot.url).authority === undefined) return undefined
      const route = target.kind === 'page' ? target.page.route : target.asset.route
      const fragment = target.fragment === '' ? '' : `#${target.fragment}`
      return { message: 'this link names the site’s own host', hint: `write ${route}${target.query}${fragment}` }
    }),
}
