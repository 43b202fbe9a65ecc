import { decodePercent } from '../model/address.ts'

/** What is wrong with a `tel:` address. */
export interface TelProblem {
  readonly message: string
  readonly hint: string
}

/** Says why no telephone can call a `tel:` address. What stands behind a semicolon is no part of the number: an extension, for instance (RFC 3966, 3). */
export function telProblem(url: string): TelProblem | undefined {
  const number = decodePercent(url.replace(/^[^:]*:/, '').replace(/[;?].*$/s, '')).trim()
  const hint = 'write the number with its country, as in tel:+49-30-1234567'
  if (number === '') return { message: 'this link calls no number', hint }
  if (/\p{L}/u.test(number)) return { message: `'${number}' has letters in it, and is no number to call`, hint }
  return /\p{N}/u.test(number) ? undefined : { message: `'${number}' is no number to call`, hint }
}
