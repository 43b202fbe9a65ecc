import type { Place } from '../../model/diagnostic.ts'
import type { Rule } from '../../model/rule.ts'

/** A footnote that nothing refers to: it is not on the page at all. */
export const footnoteUnused: Rule = {
  id: 'footnote/unused',
  severity: 'warning',
  summary: 'the text refers to every footnote',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      const holding = new Map<string, Place>()
      for (const { label, place, uses } of page.facts.footnotes)
        if (uses > 0 || !holding.has(label.toLowerCase())) holding.set(label.toLowerCase(), place)
      for (const { label, place, uses } of page.facts.footnotes) {
        if (uses > 0) continue
        const other = holding.get(label.toLowerCase())
        yield other && other !== place
          ? {
              file,
              place,
              subject: label,
              message: `there is a footnote [^${label}] already, so readers never see this one`,
              hint: 'give one of the two another label',
              related: [{ file, place: other, message: 'this footnote holds' }],
            }
          : {
              file,
              place,
              subject: label,
              message: `nothing refers to [^${label}], so readers never see this footnote`,
              hint: `write [^${label}] where it belongs, or delete it`,
            }
      }
    }
  },
}
