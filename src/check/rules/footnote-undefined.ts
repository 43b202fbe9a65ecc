import { nearest } from '../../model/nearest.ts'
import type { Rule } from '../../model/rule.ts'
import { didYouMean } from '../link-findings.ts'

/** `[^note]` without a footnote of that label. */
export const footnoteUndefined: Rule = {
  id: 'footnote/undefined',
  severity: 'error',
  summary: 'a footnote that the text refers to exists',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      const labels = page.facts.footnotes.map(({ label }) => label)
      for (const { label, place } of page.facts.undefinedFootnotes) {
        const near = nearest(label, labels)
        yield {
          file,
          place,
          subject: label,
          message: `there is no footnote [^${label}] on this page, so readers see the brackets`,
          ...(near === undefined ? { hint: `add a line “[^${label}]: text”` } : didYouMean(`[^${near}]`)),
        }
      }
    }
  },
}
