import { hasAuthority } from '../../model/address.ts'
import type { Rule } from '../../model/rule.ts'
import type { TargetOf } from '../../model/site-links.ts'
import { linkFindings, writeInstead } from '../link-findings.ts'
import { mendedAddress } from '../mended-address.ts'

/** A link to this site that names its host: in a preview it leads out of the preview. */
export const linkOwnDomain: Rule = {
  id: 'link/own-domain',
  severity: 'warning',
  summary: 'a link within the site does not name its host',
  looksAt: 'links',
  check: (site, _facts, links) =>
    linkFindings<TargetOf<'page' | 'asset'>>([...links.page, ...links.asset], (slot, target, page) => {
      if (!hasAuthority(slot.url)) return undefined
      return { message: 'this link names the site’s own host', ...writeInstead(mendedAddress(slot, target, page, site)) }
    }),
}
