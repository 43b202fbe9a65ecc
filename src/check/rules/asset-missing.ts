import type { Rule } from '../../model/rule.ts'
import { linkFindings } from '../link-findings.ts'

/** An image or other file that is not there. */
export const assetMissing: Rule = {
  id: 'asset/missing',
  severity: 'error',
  summary: 'images and other files that a page uses exist',
  check: (site) =>
    linkFindings(site, (_, target) =>
      target.kind === 'missing' && target.reason === 'asset'
        ? { message: `there is no file at ${target.path}`, hint: 'put it beside the page, or into public/' }
        : undefined,
    ),
}
