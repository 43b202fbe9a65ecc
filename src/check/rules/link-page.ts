import { parseAddress } from '../../model/address.ts'
import { route } from '../../model/route.ts'
import type { Rule } from '../../model/rule.ts'
import type { SitePage } from '../../model/site.ts'
import type { TargetOf } from '../../model/site-links.ts'
import type { LinkSlot } from '../../model/slots.ts'
import { pathsMeant } from '../base-links.ts'
import { didYouMean, linkFindings, writeInstead, type LinkVerdict } from '../link-findings.ts'
import { pageDestination, rewriteAddress } from '../rewrite-address.ts'
import { pageSuggester } from '../suggest-page.ts'

/** A link to a page of this site that is not there. */
export const linkPage: Rule = {
  id: 'link/page',
  severity: 'error',
  summary: 'a link leads to a page that exists',
  looksAt: 'links',
  check(site, { base }, links) {
    const suggest = pageSuggester(site, base)
    const known = new Map<string, LinkVerdict>()
    const judge = (slot: LinkSlot, target: TargetOf<'missing'>, page: SitePage): LinkVerdict => {
      const message = `there is no page at ${target.path || slot.url}`
      const suggestions = pathsMeant(slot, target, page).map(suggest)
      const [sure, another] = new Set(suggestions.flatMap((suggestion) => suggestion.sure ?? []))
      if (sure && !another) {
        const { query, fragment } = parseAddress(slot.url.trim())
        const destination = pageDestination(sure, query, fragment)
        return {
          message,
          ...writeInstead(rewriteAddress(slot.url.trim(), route(`/${page.page.path}`), destination, site.config.check.slash)),
        }
      }
      const likely = new Set(suggestions.flatMap((suggestion) => suggestion.likely))
      return { message, ...didYouMean(...[...likely].map((other) => other.route)) }
    }
    return linkFindings(links.missing, (slot, target, page) => {
      if (target.reason !== 'page') return undefined
      const verdict = known.get(slot.url) ?? judge(slot, target, page)
      // From the root, an address says the same on every page.
      if (slot.url.startsWith('/')) known.set(slot.url, verdict)
      return verdict
    })
  },
}
