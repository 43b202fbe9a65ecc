import type { Rule } from '../../model/rule.ts'
import { externalFindings } from '../external/external-findings.ts'

/**
 * A link to what is gone from another site. A merge request is not to fail by what others do; a run that only asks other sites is there to
 * tell of it.
 */
export const extDead: Rule = {
  id: 'ext/dead',
  severity: 'warning',
  summary: 'the address of a link to another site is not gone for good',
  check: (site, { verdicts, isOnlyExternal }) =>
    externalFindings(site, ({ address }) => {
      const verdict = verdicts?.get(address)
      if (verdict?.kind !== 'dead') return undefined
      const since = verdict.failures ? `, on every check since ${verdict.failures.since}` : ''
      return {
        message: `${address} is gone: ${verdict.reason}${since}`,
        hint: 'link to what took its place, or take the link out',
        ...(isOnlyExternal === true ? { severity: 'error' } : {}),
      }
    }),
}
