import type { Rule } from '../../model/rule.ts'
import { externalFindings } from '../external/external-findings.ts'
import { standingReader } from '../external/standing-reader.ts'

/** A link to a host that needs a login: it is never asked, so nobody but its readers will see when it breaks. */
export const extInternalOnly: Rule = {
  id: 'ext/internal-only',
  severity: 'info',
  summary: 'a link to another site needs no login',
  looksAt: 'links',
  check: (site, _facts, { external }) => {
    const { loginHosts } = site.config.check.external
    if (loginHosts.length === 0) return []
    const standing = standingReader(site)
    return externalFindings(external, (link) =>
      standing(link) === 'internal' ? { message: `${link.authority} needs a login: ${link.address} is never asked` } : undefined,
    )
  },
}
