import type { Rule } from '../../model/rule.ts'
import { didYouMean, linkFindings } from '../link-findings.ts'
import { fileSuggester } from '../suggest-file.ts'
import { stylesheetFindings } from '../stylesheet-findings.ts'

/** An image or other file that is not there, of a page or of a stylesheet. */
export const assetMissing: Rule = {
  id: 'asset/missing',
  severity: 'error',
  summary: 'images and other files that a page or a stylesheet uses exist',
  looksAt: 'links',
  *check(site, { stylesheets }, links) {
    const suggest = fileSuggester(site)
    const verdict = (path: string, hint: string) => ({ message: `there is no file at ${path}`, hint, ...didYouMean(suggest(path)) })
    yield* linkFindings(links.missing, (_, { reason, path }) =>
      reason === 'asset' ? verdict(path, 'put it beside the page, or into public/') : undefined,
    )
    for (const { finding, verdict: found } of stylesheetFindings(site, stylesheets)) {
      if (found.kind === 'missing') yield { ...finding, ...verdict(found.path, 'put it where the stylesheet looks for it') }
    }
  },
}
