import type { Rule } from '../../model/rule.ts'
import { schemeOf } from '../../model/url.ts'
import { linkFindings } from '../link-findings.ts'
import { mailProblem } from '../mail-problem.ts'

/** A `mailto:` link that reaches nobody. */
export const mailInvalid: Rule = {
  id: 'mail/invalid',
  severity: 'warning',
  summary: 'a link that writes a letter has an address to send it to',
  check: (site) =>
    linkFindings(site, (_, target) =>
      target.kind === 'external' && schemeOf(target.url) === 'mailto' ? mailProblem(target.url) : undefined,
    ),
}
