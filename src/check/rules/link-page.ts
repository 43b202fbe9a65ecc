import { parseAddress } from '../../model/address.ts'
import { route } from '../../model/route.ts'
import type { Rule } from '../../model/rule.ts'
import { pathsMeant } from '../base-links.ts'
import { didYouMean, linkFindings, writeInstead } from '../link-findings.ts'
import { pageDestination, rewriteAddress } from '../rewrite-address.ts'
import { pageSuggester } from '../suggest-page.ts'

/** A link to a page of this site that is not there. */
export const linkPage: Rule = {
  id: 'link/page',
  severity: 'error',
  summary: 'a link leads to a page that exists',
  check(site, { base }) {
    const suggest = pageSuggester(site, base)
    return linkFindings(site, (slot, target, page) => {
      if (target.kind !== 'missing' || target.reason !== 'page') return undefined
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
    })
  },
}
