import type { Rule } from '../../model/rule.ts'
import { definitionUses, placeKey } from '../definition-use.ts'

/** A label that is defined twice: the first definition holds, and the other is never read. */
export const refDuplicate: Rule = {
  id: 'ref/duplicate',
  severity: 'warning',
  summary: 'a label stands for one address',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      const { definitions } = page.facts
      for (const { definition, isUsed } of definitionUses(definitions)) {
        const { label, url, place, isAlone, duplicateOf } = definition
        // Where nothing uses the label, all its definitions are told as unused.
        if (!duplicateOf || !isUsed) continue
        const isSame = definitions.find(({ place: other }) => placeKey(other) === placeKey(duplicateOf))?.url === url
        yield {
          file,
          place,
          subject: label,
          message: `[${label}] is defined already${isSame ? '' : ', with another address, and that is the one that holds'}`,
          hint: isSame ? 'delete this one' : 'delete one of the two, or give it another label',
          related: [{ file, place: duplicateOf, message: 'this definition holds' }],
          ...(isSame && isAlone ? { fix: { kind: 'delete-lines' } } : {}),
        }
      }
    }
  },
}
