import { nearest } from '../../model/nearest.ts'
import type { Rule } from '../../model/rule.ts'
import { didYouMean } from '../link-findings.ts'

/** A layout that neither the project nor the tool has. */
export const frontLayout: Rule = {
  id: 'front/layout',
  severity: 'warning',
  summary: 'the layout that a page names exists',
  looksAt: 'site',
  *check(site) {
    for (const { page, file } of site.pages) {
      const { layout, places } = page.frontMatter
      if (layout === undefined || site.layoutNames.includes(layout)) continue
      const place = places['layout']
      yield {
        file,
        ...(place ? { place } : {}),
        message: `there is no layout '${layout}', so '${site.config.layout}' serves`,
        ...didYouMean(nearest(layout, site.layoutNames, 0.6)),
      }
    }
  },
}
