import type { RuleFinding } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { linkFindings, writeInstead } from './link-findings.ts'
import { mendedAddress } from './mended-address.ts'

/** Tells of each address that differs in case from that of the page or the file that it leads to. */
export function caseFindings(site: Site, of: 'page' | 'asset'): Iterable<RuleFinding> {
  return linkFindings(site, (slot, target, page) => {
    if (target.kind !== of) return undefined
    const remark = target.remarks.find(({ kind }) => kind === 'case')
    if (remark?.kind !== 'case') return undefined
    return {
      message: `'${slot.url}' differs in case from ${remark.canonical}`,
      ...writeInstead(mendedAddress(slot, target, page, site)),
    }
  })
}
