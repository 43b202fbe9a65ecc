import type { Rule } from '../../model/rule.ts'
import { externalFindings } from '../external/external-findings.ts'
import { standingReader } from '../external/standing-reader.ts'

/** A link that works on its writer's machine, or in one network, and for no other reader. */
export const extPrivate: Rule = {
  id: 'ext/private',
  severity: 'error',
  summary: 'a link leads to what its readers can reach',
  looksAt: 'links',
  check: (site, { verdicts }, { external }) => {
    const standing = standingReader(site)
    return externalFindings(external, (link) => {
      if (standing(link) === 'private')
        return {
          message: `${link.authority} is on the writer's own machine, or in a private network`,
          hint: 'write it as code; where readers can reach it, name the host in check.external.loginHosts',
        }
      const verdict = verdicts?.get(link.address)
      // Where a name leads depends on who asks, so this must fail nothing.
      return verdict?.kind === 'private' && standing(link) === 'asked'
        ? { message: `${link.address}: ${verdict.reason}`, severity: 'info' }
        : undefined
    })
  },
}
