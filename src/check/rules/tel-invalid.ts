import type { Rule } from '../../model/rule.ts'
import { schemeOf } from '../../model/url.ts'
import { linkFindings } from '../link-findings.ts'
import { telProblem } from '../tel-problem.ts'

/** A `tel:` link that no telephone can call. */
export const telInvalid: Rule = {
  id: 'tel/invalid',
  severity: 'warning',
  summary: 'a link that calls has a number',
  looksAt: 'links',
  check: (_site, _facts, links) => linkFindings(links.external, (_, { url }) => (schemeOf(url) === 'tel' ? telProblem(url) : undefined)),
}
