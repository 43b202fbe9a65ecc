import { parseAddress } from '../../model/address.ts'
import type { Rule } from '../../model/rule.ts'
import { linkFindings, writeInstead } from '../link-findings.ts'
import { mendedAddress } from '../mended-address.ts'
import { slashProblem } from '../slash-problem.ts'

/** A link to the page of a folder that ends in another way than the configuration (`check.slash`) wants. */
export const linkSlash: Rule = {
  id: 'link/slash',
  severity: 'warning',
  summary: 'links to folders end as the configuration says',
  looksAt: 'links',
  check(site, _facts, links) {
    const policy = site.config.check.slash
    if (policy === 'ignore') return []
    return linkFindings(links.page, (slot, target, page) => {
      const problem = slashProblem(parseAddress(slot.url.trim()).path, target, policy)
      return problem === undefined
        ? undefined
        : { message: `'${slot.url}' ${problem}`, ...writeInstead(mendedAddress(slot, target, page, site)) }
    })
  },
}
