import type { Fix } from '../../model/diagnostic.ts'
import type { Rule } from '../../model/rule.ts'
import type { ExternalLink } from '../external/external-links.ts'
import { verdictFindings } from '../external/verdict-findings.ts'
import { isLikeForLike } from '../external/is-like-for-like.ts'

/** A link to what has moved for good. */
export const extMoved: Rule = {
  id: 'ext/moved',
  severity: 'info',
  summary: 'a link to another site has the address that the page has now',
  looksAt: 'links',
  check: (_site, { verdicts }, { external }) =>
    verdictFindings(external, verdicts, 'moved', (link, { movedTo }) => {
      if (movedTo === undefined) return undefined
      const message = `${link.address} has moved to ${movedTo}`
      if (!isLikeForLike(link.address, movedTo)) return { message, hint: 'see whether that is the same page' }
      const to = withFragment(movedTo, link.fragment)
      return { message, hint: `write ${to}`, ...fixOf(link, to) }
    }),
}

/** A fragment of the new address's own goes before the one of the link (RFC 9110, 10.2.2). */
function withFragment(url: string, fragment: string): string {
  return fragment === '' || url.includes('#') ? url : `${url}#${fragment}`
}

function fixOf({ slot, isThroughRedirect }: ExternalLink, to: string): { readonly fix?: Fix } {
  return isThroughRedirect ? {} : { fix: { kind: 'address', from: slot.url, to } }
}
