import type { Rule } from '../../model/rule.ts'
import { linkFindings } from '../link-findings.ts'

/** A link that differs from its target's address in capital letters: most servers would not find it. */
export const linkCase: Rule = {
  id: 'link/case',
  severity: 'error',
  summary: 'a link is written in the case of its target',
  check: (site) =>
    linkFindings(site, (slot, target) => {
      if (target.kind !== 'page' && target.kind !== 'asset') return undefined
      const remark = target.remarks.find(({ kind }) => kind === 'case')
      return remark?.kind === 'case'
        ? { message: `'${slot.url}' differs in case from ${remark.canonical}`, hint: `write ${remark.canonical}` }
        : undefined
    }),
}
