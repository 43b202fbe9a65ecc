import { decodePercent } from '../../model/address.ts'
import type { Rule } from '../../model/rule.ts'
import { schemeOf } from '../../model/url.ts'
import { linkFindings } from '../link-findings.ts'

/** A `tel:` link that no telephone can call. */
export const telInvalid: Rule = {
  id: 'tel/invalid',
  severity: 'warning',
  summary: 'a link that calls has a number',
  check: (site) =>
    linkFindings(site, (_, target) => (target.kind === 'external' && schemeOf(target.url) === 'tel' ? telProblem(target.url) : undefined)),
}

/** What stands behind a semicolon is no part of the number: an extension, for instance (RFC 3966, 3). */
function telProblem(url: string) {
  const number = decodePercent(url.replace(/^[^:]*:/, '').replace(/[;?].*$/s, '')).trim()
  const hint = 'write the number with its country, as in tel:+49-30-1234567'
  if (number === '') return { message: 'this link calls no number', hint }
  if (/\p{L}/u.test(number)) return { message: `'${number}' has letters in it, and is no number to call`, hint }
  return /\p{N}/u.test(number) ? undefined : { message: `'${number}' is no number to call`, hint }
}
