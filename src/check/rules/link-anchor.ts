import type { Rule } from '../../model/rule.ts'
import { didYouMean, linkFindings } from '../link-findings.ts'

/** A link to a heading or other anchor that its page does not have. */
export const linkAnchor: Rule = {
  id: 'link/anchor',
  severity: 'error',
  summary: 'the fragment of a link leads to something on its page',
  check: (site) =>
    linkFindings(site, (_, target, page) => {
      if (target.kind !== 'page') return undefined
      const remark = target.remarks.find(({ kind }) => kind === 'anchor')
      if (remark?.kind !== 'anchor') return undefined
      const where = target.page === page ? 'this page' : target.page.route
      return {
        message: `#${remark.fragment} is not on ${where}`,
        ...didYouMean(remark.suggestion === undefined ? undefined : `#${remark.suggestion}`),
      }
    }),
}
