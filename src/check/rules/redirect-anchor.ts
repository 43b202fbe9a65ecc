import { decodePercent } from '../../model/address.ts'
import type { Rule } from '../../model/rule.ts'
import { didYouMean } from '../link-findings.ts'
import { anchorSuggester } from '../suggest-anchor.ts'

/** A redirect to a heading or other anchor that its page does not have. */
export const redirectAnchor: Rule = {
  id: 'redirect/anchor',
  severity: 'warning',
  summary: 'the fragment of a redirect is on the page that it leads to',
  looksAt: 'site',
  *check(site, { base }) {
    const suggest = anchorSuggester(site, base)
    for (const { from, to, target, file, place } of site.redirects) {
      if (target?.kind !== 'page') continue
      const remark = target.remarks.find(({ kind }) => kind === 'anchor')
      if (remark?.kind !== 'anchor') continue
      yield {
        file,
        ...(place ? { place } : {}),
        message: `#${remark.fragment} is not on ${target.page.route}`,
        ...didYouMean(...suggest(target.page, decodePercent(remark.fragment))),
        subject: `${from} ${to}`,
      }
    }
  },
}
