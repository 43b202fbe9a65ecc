import type { Rule } from '../../model/rule.ts'

/** A comment that switches a rule off without saying why. */
export const disableReason: Rule = {
  id: 'disable/reason',
  severity: 'warning',
  summary: 'where a rule is switched off, it is said why',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      for (const { rules, reason, place } of page.facts.disables) {
        if (reason !== '' || rules.length === 0) continue
        const names = rules.join(', ')
        yield { file, place, subject: names, message: `${names} is switched off here without a reason`, hint: 'say why, behind the name' }
      }
    }
  },
}
