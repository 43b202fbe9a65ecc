import type { Rule } from '../../model/rule.ts'
import { verdictFindings } from '../external/verdict-findings.ts'

/** A link to a site that does not talk to programs: whether its page is there, only a person can see. */
export const extBlocked: Rule = {
  id: 'ext/blocked',
  severity: 'info',
  summary: 'a link to another site can be checked by a program',
  looksAt: 'links',
  check: (_site, { verdicts }, { external }) =>
    verdictFindings(external, verdicts, 'blocked', ({ address }, { reason }) => ({
      message: `${address} does not answer programs: ${reason}`,
      hint: 'open it in a browser to see whether it is still right',
    })),
}
