import type { Rule } from '../../model/rule.ts'
import type { Target } from '../../model/site.ts'
import { isSafeUrl, schemeOf, suggestScheme } from '../../model/url.ts'
import { didYouMean, linkFindings } from '../link-findings.ts'

/** A link whose scheme no browser knows, most often mistyped: `htps:`. */
export const linkMalformed: Rule = {
  id: 'link/malformed',
  severity: 'error',
  summary: 'the scheme of a link is one that browsers follow',
  looksAt: 'links',
  check: (_site, _facts, { page, asset, external, missing }) =>
    linkFindings<Target>([...page, ...asset, ...external, ...missing], (slot, target) => {
      const lostSlash = /^\s*(https?):\/(?!\/)/i.exec(slot.url)?.[1]
      if (lostSlash !== undefined) return { message: `'${lostSlash}:/' has lost a slash`, hint: `write ${lostSlash}://, or the path alone` }
      if (target.kind !== 'external' || isSafeUrl(target.url, 'image')) return undefined
      const scheme = schemeOf(target.url) ?? ''
      return { message: `'${scheme}:' is no scheme that browsers follow`, ...didYouMean(suggestScheme(target.url)) }
    }),
}
