import { nearest } from '../../model/nearest.ts'
import type { Rule } from '../../model/rule.ts'
import { didYouMean } from '../link-findings.ts'

/** `[text][label]` without a definition of that label. */
export const refUndefined: Rule = {
  id: 'ref/undefined',
  severity: 'error',
  summary: 'the label of a link is defined on its page',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      const labels = page.facts.definitions.map(({ label }) => label)
      for (const { label, place } of page.facts.undefinedReferences) {
        const near = nearest(label, labels)
        yield {
          file,
          place,
          subject: label,
          message: `[${label}] is defined nowhere on this page, so readers see the brackets`,
          ...(near === undefined
            ? { hint: `add a line “[${label}]: address”, or put a backslash before brackets that are meant` }
            : didYouMean(`[${near}]`)),
        }
      }
    }
  },
}
