import type { Rule } from '../../model/rule.ts'
import { verdictFindings } from '../external/verdict-findings.ts'

/**
 * A link to what is gone from another site. A merge request is not to fail by what others do; a run that only asks other sites is there to
 * tell of it.
 */
export const extDead: Rule = {
  id: 'ext/dead',
  severity: 'warning',
  summary: 'the address of a link to another site is not gone for good',
  looksAt: 'links',
  check: (_site, { verdicts, isOnlyExternal }, { external }) =>
    verdictFindings(external, verdicts, 'dead', ({ address }, { reason, failures }) => {
      const since = failures ? `, on every check since ${failures.since}` : ''
      return {
        message: `${address} is gone: ${reason}${since}`,
        hint: 'link to what took its place, or take the link out',
        ...(isOnlyExternal === true ? { severity: 'error' } : {}),
      }
    }),
}
