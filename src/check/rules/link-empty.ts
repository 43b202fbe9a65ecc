import type { Rule } from '../../model/rule.ts'
import { linkFindings } from '../link-findings.ts'

/** A link or image without an address. */
export const linkEmpty: Rule = {
  id: 'link/empty',
  severity: 'error',
  summary: 'a link has an address',
  looksAt: 'links',
  check: (_site, _facts, links) =>
    linkFindings(links.missing, (slot, target) =>
      target.reason === 'empty'
        ? {
            message: slot.kind === 'link' ? `the link “${slot.text}” has no address` : 'this image has no address',
            hint: 'write the address between the parentheses',
          }
        : undefined,
    ),
}
