import type { Rule } from '../../model/rule.ts'
import { linkFindings } from '../link-findings.ts'

/** A link to a page that is not published yet. */
export const linkDraft: Rule = {
  id: 'link/draft',
  severity: 'error',
  summary: 'no published page links to a draft',
  check: (site) =>
    linkFindings(site, (_, target) =>
      target.kind === 'missing' && target.reason === 'draft'
        ? { message: `${target.path} is a draft, which readers do not get`, hint: 'publish it, or take the link out' }
        : undefined,
    ),
}
