import { isHarmlessUrl, isSafeUrl, schemeOf, suggestScheme } from '../../model/url.ts'
import { mailProblem } from '../mail-problem.ts'
import { telProblem } from '../tel-problem.ts'
import type { AddressUse } from './html-document.ts'
import type { Fault } from './html-site.ts'

/** What the scheme of an address says of it: that it leads to a page or file, that it is for another program, or that it is a mistake. */
export type SchemeVerdict = 'address' | 'other' | Fault

/** Uses in which code in an address would run. */
const FOLLOWED: ReadonlySet<AddressUse> = new Set<AddressUse>(['link', 'form', 'refresh', 'frame'])

const UNSAFE = 'link to an https:, mailto: or tel: address, or to a page'

/** Judges an address by its scheme alone. */
export function judgeScheme(url: string, use: AddressUse): SchemeVerdict {
  if (!url.includes(':')) return 'address'
  const lostSlash = /^\s*(https?):\/(?!\/)/i.exec(url)?.[1]
  if (lostSlash !== undefined) {
    return { rule: 'link/malformed', message: `'${lostSlash}:/' has lost a slash`, hint: `write ${lostSlash}://, or the path alone` }
  }
  const scheme = schemeOf(url)
  switch (scheme) {
    case undefined:
    case 'http':
    case 'https':
      return 'address'
    case 'mailto':
      return judgeMail(url)
    case 'tel':
      return judgePhone(url)
    case 'data':
    case 'blob':
    case 'about':
      return 'other'
    default:
      return judgeOther(url, scheme, use)
  }
}

function judgeOther(url: string, scheme: string, use: AddressUse): SchemeVerdict {
  if (isSafeUrl(url, 'image')) return 'other'
  if (!isHarmlessUrl(url, 'link')) {
    if (!FOLLOWED.has(use) && scheme !== 'javascript') return 'other'
    return { rule: 'link/unsafe', message: `'${url.trim().slice(0, 40)}' could run code or open another program`, hint: UNSAFE }
  }
  const meant = suggestScheme(url)
  return {
    rule: 'link/malformed',
    message: `'${scheme}:' is no scheme that browsers follow`,
    ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
  }
}

/** A letter to nobody that has a subject or a text is how readers share a page: the mail program asks them for the address (RFC 6068, 2). */
function judgeMail(url: string): SchemeVerdict {
  if (/^\s*mailto:\?/i.test(url)) return 'other'
  const problem = mailProblem(url)
  return problem ? { rule: 'mail/invalid', ...problem } : 'other'
}

function judgePhone(url: string): SchemeVerdict {
  const problem = telProblem(url)
  return problem ? { rule: 'tel/invalid', ...problem } : 'other'
}
