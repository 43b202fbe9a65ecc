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
      const first = new Map<string, Place>()
      for (const { label, place, uses } of page.facts.footnotes) {
        const earlier = first.get(label.toLowerCase())
        if (!earlier) first.set(label.toLowerCase(), place)
        if (uses > 0) continue
        yield earlier
          ? {
              file,
              place,
              subject: label,
              message: `there is a footnote [^${label}] already, so readers never see this one`,
              hint: 'give one of the two another label',
              related: [{ file, place: earlier, message: 'this footnote holds' }],
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
