import type { Rule } from '../../model/rule.ts'
import { definitionUses } from '../definition-use.ts'

/** A definition that no link and no image uses. */
export const refUnused: Rule = {
  id: 'ref/unused',
  severity: 'info',
  summary: 'every definition of an address is used',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      for (const { definition, isUsed } of definitionUses(page.facts.definitions)) {
        if (isUsed) continue
        const { label, place, isAlone } = definition
        yield {
          file,
          place,
          subject: label,
          message: `nothing on this page uses [${label}]`,
          hint: 'delete it',
          ...(isAlone ? { fix: { kind: 'delete-lines' } } : {}),
        }
      }
    }
  },
}
