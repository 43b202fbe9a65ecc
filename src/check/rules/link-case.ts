import type { Rule } from '../../model/rule.ts'
import { caseFindings } from '../case-findings.ts'

/** A link that differs from its page's address in capital letters: most servers would not find it. */
export const linkCase: Rule = {
  id: 'link/case',
  severity: 'error',
  summary: 'a link is written in the case of its page',
  looksAt: 'links',
  check: (site, _facts, links) => caseFindings(site, links.page),
}
