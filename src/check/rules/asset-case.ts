import type { Rule } from '../../model/rule.ts'
import { caseFindings } from '../case-findings.ts'
import { stylesheetFindings } from '../stylesheet-findings.ts'

/** An image or other file that is named in other capital letters: most servers would not find it. */
export const assetCase: Rule = {
  id: 'asset/case',
  severity: 'error',
  summary: 'an image or other file is named in the case that it has',
  looksAt: 'links',
  *check(site, { stylesheets }, links) {
    yield* caseFindings(site, links.asset)
    for (const { finding, verdict } of stylesheetFindings(site, stylesheets)) {
      if (verdict.kind !== 'case') continue
      const { mended, canonical } = verdict
      yield {
        ...finding,
        message: `'${finding.subject}' differs in case from ${canonical}`,
        hint: `write ${mended}`,
        ...(verdict.isVerbatim ? { fix: { kind: 'text', place: finding.place, from: finding.subject, to: mended } } : {}),
      }
    }
  },
}
