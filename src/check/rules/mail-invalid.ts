import type { Rule } from '../../model/rule.ts'
import { schemeOf } from '../../model/url.ts'
import { linkFindings } from '../link-findings.ts'
import { mailProblem } from '../mail-problem.ts'

/** A `mailto:` link that reaches nobody. */
export const mailInvalid: Rule = {
  id: 'mail/invalid',
  severity: 'warning',
  summary: 'a link that writes a letter has an address to send it to',
  looksAt: 'links',
  check: (_site, _facts, links) =>
    linkFindings(links.external, (_, { url }) => (schemeOf(url) === 'mailto' ? mailProblem(url) : undefined)),
}
