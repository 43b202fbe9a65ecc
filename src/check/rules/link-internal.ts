import type { Rule } from '../../model/rule.ts'
import type { Site, Target } from '../../model/site.ts'
import { linkFindings } from '../link-findings.ts'

/**
 * A link from a page for everybody to what is for inside. In the public site it leads nowhere, and its address is left out; in the internal one it
 * works, and is told, so that it is known before the public site is built.
 */
export const linkInternal: Rule = {
  id: 'link/internal',
  severity: 'error',
  summary: 'no page for everybody links to what is for inside',
  looksAt: 'links',
  *check(site, _facts, links) {
    const severity = site.config.audience === 'public' ? 'error' : 'warning'
    const toSite = site.internal.size === 0 ? [] : [...links.page, ...links.asset]
    const findings = linkFindings<Exclude<Target, { kind: 'external' }>>([...links.missing, ...toSite], (slot, target, page) => {
      if (site.config.audience === 'internal' && (slot.isInternal === true || site.internal.has(page.route))) return undefined
      const address = internalAddress(target, site)
      if (address === undefined) return undefined
      return {
        message: `${address} is for inside: readers of the public site get nothing there`,
        hint: 'take the link out, put it into an :::internal block, or let both be for the same readers',
      }
    })
    for (const finding of findings) yield { ...finding, severity }
  },
}

function internalAddress(target: Exclude<Target, { kind: 'external' }>, { internal }: Site): string | undefined {
  switch (target.kind) {
    case 'missing':
      return target.reason === 'internal' ? target.path : undefined
    case 'page':
      return internal.has(target.page.route) ? target.page.route : undefined
    case 'asset':
      return internal.has(target.asset.route) ? target.asset.route : undefined
  }
}
