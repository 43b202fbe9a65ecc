import type { Rule } from '../../model/rule.ts'
import { linkFindings } from '../link-findings.ts'

/** A link to an address that only leads on to another. */
export const linkRedirected: Rule = {
  id: 'link/redirected',
  severity: 'warning',
  summary: 'a link leads straight to its page, not through an alias',
  check: (site) =>
    linkFindings(site, (_, target) => {
      if (target.kind !== 'page') return undefined
      const remark = target.remarks.find(({ kind }) => kind === 'redirected')
      return remark?.kind === 'redirected' ? { message: `${remark.from} has moved to ${remark.to}`, hint: `write ${remark.to}` } : undefined
    }),
}
