import type { Rule } from '../../model/rule.ts'
import type { Target } from '../../model/site.ts'
import { linkFindings, writeInstead } from '../link-findings.ts'
import { mendedAddress } from '../mended-address.ts'

/** A link to an address that only leads on to another. */
export const linkRedirected: Rule = {
  id: 'link/redirected',
  severity: 'warning',
  summary: 'a link leads straight to its page, not through an old address',
  looksAt: 'links',
  check: (site, _facts, links) =>
    linkFindings<Exclude<Target, { kind: 'missing' }>>([...links.page, ...links.asset, ...links.external], (slot, target, page) => {
      const move = moveOf(target)
      return move && { message: `${move.from} has moved to ${move.to}`, ...writeInstead(mendedAddress(slot, target, page, site)) }
    }),
}

function moveOf(target: Exclude<Target, { kind: 'missing' }>): { readonly from: string; readonly to: string } | undefined {
  switch (target.kind) {
    case 'page':
    case 'asset':
      return target.remarks.find((remark) => remark.kind === 'redirected')
    case 'external':
      return target.from === undefined ? undefined : { from: target.from, to: target.url }
  }
}
