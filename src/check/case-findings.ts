import type { RuleFinding } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import type { SiteLink, TargetOf } from '../model/site-links.ts'
import { linkFindings, writeInstead } from './link-findings.ts'
import { mendedAddress } from './mended-address.ts'

/** Tells of each address that differs in case from that of the page or the file that it leads to. */
export function caseFindings<Of extends TargetOf<'page' | 'asset'>>(site: Site, links: readonly SiteLink<Of>[]): Iterable<RuleFinding> {
  return linkFindings(links, (slot, target, page) => {
    const remark = target.remarks.find(({ kind }) => kind === 'case')
    if (remark?.kind !== 'case') return undefined
    return {
      message: `'${slot.url}' differs in case from ${remark.canonical}`,
      ...writeInstead(mendedAddress(slot, target, page, site)),
    }
  })
}
