import type { Rule } from '../../model/rule.ts'
import { didYouMean, linkFindings } from '../link-findings.ts'

/** A link to a page of this site that is not there. */
export const linkPage: Rule = {
  id: 'link/page',
  severity: 'error',
  summary: 'a link leads to a page that exists',
  check: (site) =>
    linkFindings(site, (slot, target) => {
      if (target.kind !== 'missing' || target.reason !== 'page') return undefined
      return { message: `there is no page at ${target.path || slot.url}`, ...didYouMean(target.suggestion) }
    }),
}
