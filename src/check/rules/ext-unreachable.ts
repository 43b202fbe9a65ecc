import type { ExternalVerdict } from '../../model/external.ts'
import type { Rule } from '../../model/rule.ts'
import { verdictFindings } from '../external/verdict-findings.ts'

/** A link to what gives no answer, or an error, for now. */
export const extUnreachable: Rule = {
  id: 'ext/unreachable',
  severity: 'info',
  summary: 'a link to another site gets an answer',
  looksAt: 'links',
  check: (_site, { verdicts }, { external }) =>
    verdictFindings(external, verdicts, 'unreachable', ({ address }, verdict) => ({
      message: `${address} gives no good answer: ${verdict.reason}`,
      ...history(verdict),
    })),
}

function history({ lastGood, failures, checked }: ExternalVerdict): { readonly hint?: string } {
  const last = lastGood === undefined ? [] : [`it last answered on ${lastGood}`]
  const since = failures && failures.since !== checked ? [`it has been so since ${failures.since}`] : []
  const parts = [...since, ...last]
  return parts.length === 0 ? {} : { hint: parts.join('; ') }
}
