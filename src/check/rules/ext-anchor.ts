import type { Rule } from '../../model/rule.ts'
import { externalFindings } from '../external/external-findings.ts'
import { soughtFragment } from '../external/sought-fragments.ts'

/** A link to a heading or other anchor that its page on another site does not have. Off by default: many pages make their anchors by script. */
export const extAnchor: Rule = {
  id: 'ext/anchor',
  severity: 'off',
  summary: 'the fragment of a link to another site leads to something on its page',
  looksAt: 'links',
  check: (_site, { verdicts }, { external }) =>
    externalFindings(external, ({ address, fragment }) => {
      const id = soughtFragment(fragment)
      const isMissing = id !== undefined && verdicts?.get(address)?.missingAnchors?.includes(id) === true
      return isMissing ? { message: `#${id} is not on ${address}` } : undefined
    }),
}
