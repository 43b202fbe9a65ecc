import { decodePercent } from '../../model/address.ts'
import type { Rule } from '../../model/rule.ts'
import { didYouMean, linkFindings } from '../link-findings.ts'
import { mendedAddress } from '../mended-address.ts'
import { anchorSuggester, idOfOtherCase } from '../suggest-anchor.ts'

/** A link to a heading or other anchor that its page does not have. */
export const linkAnchor: Rule = {
  id: 'link/anchor',
  severity: 'error',
  summary: 'the fragment of a link leads to something on its page',
  looksAt: 'links',
  check(site, { base }, links) {
    const suggest = anchorSuggester(site, base)
    return linkFindings(links.page, (slot, target, page) => {
      const remark = target.remarks.find(({ kind }) => kind === 'anchor')
      if (remark?.kind !== 'anchor') return undefined
      const where = target.page === page ? 'this page' : target.page.route
      const id = decodePercent(remark.fragment)
      const isSure = idOfOtherCase(target.page.page, id) !== undefined
      return {
        message: `#${remark.fragment} is not on ${where}`,
        ...didYouMean(...suggest(target.page, id)),
        ...(isSure ? { mended: mendedAddress(slot, target, page, site) } : {}),
      }
    })
  },
}
