import type { Rule } from '../../model/rule.ts'
import { externalFindings } from '../external/external-findings.ts'

/** A link to a site that does not talk to programs: whether its page is there, only a person can see. */
export const extBlocked: Rule = {
  id: 'ext/blocked',
  severity: 'info',
  summary: 'a link to another site can be checked by a program',
  check: (site, { verdicts }) =>
    externalFindings(site, ({ address }) => {
      const verdict = verdicts?.get(address)
      return verdict?.kind === 'blocked'
        ? {
            message: `${address} does not answer programs: ${verdict.reason}`,
            hint: 'open it in a browser to see whether it is still right',
          }
        : undefined
    }),
}
