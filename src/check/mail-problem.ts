import { decodePercent, parseAddress } from '../model/address.ts'

/** What is wrong with a `mailto:` address. */
export interface MailProblem {
  readonly message: string
  readonly hint: string
}

/** Headers of a letter that name those who get it (RFC 6068, 2). */
const RECIPIENTS = /[?&](?:to|cc|bcc)=[^&]*./i

/** Says what is wrong with a `mailto:` address: nobody who gets the letter, or somebody whose address is none. */
export function mailProblem(url: string): MailProblem | undefined {
  const { path, query, authority } = parseAddress(url.trim())
  if (authority !== undefined) return { message: `'${url}' has slashes where the address begins`, hint: `write mailto:${authority}` }
  const written = decodePercent(path)
  if (written.trim() === '')
    return RECIPIENTS.test(query) ? undefined : { message: 'this link writes a letter to nobody', hint: 'write an address behind mailto:' }
  const wrong = written.split(',').find((address) => !isMailAddress(address.trim()))
  if (wrong === undefined) return undefined
  if (wrong.includes(';')) return { message: `'${wrong.trim()}' is no mail address`, hint: 'put commas between addresses' }
  return { message: `'${wrong.trim()}' is no mail address`, hint: 'write it as name@example.com' }
}

/** `local@domain`, with letters of any language (RFC 6531); a domain has a dot in it, for readers write from anywhere. */
function isMailAddress(address: string): boolean {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  if (at < 1 || local.length > 64 || domain.length > 253) return false
  const isLocal =
    /^"[^"\\\p{Cc}]+"$/u.test(local) || local.split('.').every((atom) => /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u.test(atom))
  const labels = domain.split('.')
  return isLocal && labels.length > 1 && labels.every((label) => /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u.test(label))
}
