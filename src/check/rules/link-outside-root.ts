import type { Rule } from '../../model/rule.ts'
import { linkFindings } from '../link-findings.ts'

/** A link that climbs above the content root. */
export const linkOutsideRoot: Rule = {
  id: 'link/outside-root',
  severity: 'error',
  summary: 'a link stays within the site',
  looksAt: 'links',
  check: (_site, _facts, links) =>
    linkFindings(links.missing, (slot, target) =>
      target.reason === 'outside-root'
        ? { message: `'${slot.url}' climbs above the root of the site`, hint: 'take one ../ off, or link from the root with /' }
        : undefined,
    ),
}
