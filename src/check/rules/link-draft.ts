import type { Rule } from '../../model/rule.ts'
import { linkFindings } from '../link-findings.ts'

/** A link to a page that is not published yet. */
export const linkDraft: Rule = {
  id: 'link/draft',
  severity: 'error',
  summary: 'no published page links to a draft',
  looksAt: 'links',
  check: (_site, _facts, links) =>
    linkFindings(links.missing, (_, { reason, path }) =>
      reason === 'draft'
        ? { message: `${path} is a draft, which readers do not get`, hint: 'publish it, or take the link out' }
        : undefined,
    ),
}
