import type { WrittenAddress } from './address-forms.ts'
import type { Edit } from './edit.ts'
import { doubleQuoted, plainOrQuoted, singleQuoted } from './yaml-text.ts'

/** What no address holds unencoded (RFC 3986, 2), but for letters beyond ASCII; and what Markdown or HTML would read as their own. */
const NOT_OF_ADDRESSES = /[\s\p{Cc}"<>\\^`{|}]/gu

/**
 * Puts another address where one is written, in the way that the source needs there. An address in text that becomes one of this site
 * keeps its words as the text of a link. Undefined where it cannot be written there without a change of something else.
 */
export function writeAddress(written: WrittenAddress, to: string, text: string): Edit | undefined {
  const { start, end, form } = written
  const address = to.replace(NOT_OF_ADDRESSES, encodeURIComponent)
  const put = (replacement: string): Edit => ({ start, end, text: replacement })
  switch (form) {
    case 'destination':
    case 'spaced-destination':
      return put(destination(address))
    case 'pointed-destination':
      return put(referenceSafe(address))
    case 'autolink':
      return isAbsolute(address) ? put(`<${address}>`) : linkInPlaceOf(written, text.slice(start + 1, end - 1), address, text)
    case 'literal-autolink':
      if (!isAbsolute(address)) return linkInPlaceOf(written, text.slice(start, end), address, text)
      // One that ends in another way would end earlier where it is read as a link (GFM 0.29, 6.9).
      return /^https?:\/\/[^()*_~]*[\p{L}\p{N}/]$/u.test(address) ? put(address) : undefined
    case 'double-quoted-attribute':
      return put(attributeValue(address))
    case 'single-quoted-attribute':
      return put(attributeValue(address).replaceAll("'", '&#39;'))
    case 'unquoted-attribute':
      // micromark ends such a value at a slash.
      return put(/^[\w.-]+$/.test(address) ? address : `"${attributeValue(address)}"`)
    case 'plain-scalar':
      return put(plainOrQuoted(to))
    case 'double-quoted-scalar':
      return put(doubleQuoted(to))
    case 'single-quoted-scalar':
      return put(singleQuoted(to))
  }
}

/** Parentheses that are not in pairs would end the address of a link (CommonMark 0.31, 6.3). */
function destination(address: string): string {
  let depth = 0
  let isBalanced = address !== ''
  for (const character of address) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth < 0) isBalanced = false
  }
  return isBalanced && depth === 0 ? referenceSafe(address) : `<${referenceSafe(address)}>`
}

/** `&copy;` in an address is a sign, not a key of a query. */
function referenceSafe(address: string): string {
  return address.replace(/&(?=#?\w+;)/g, '&amp;')
}

function attributeValue(address: string): string {
  return address.replaceAll('&', '&amp;')
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(address)
}

/** Undefined where what stands before would take the link's brackets for its own: `!`, `]`, an escape. */
function linkInPlaceOf({ start, end }: WrittenAddress, words: string, address: string, text: string): Edit | undefined {
  if (/[!\]\\]$/.test(text.slice(0, start).slice(-1))) return undefined
  return { start, end, text: `[${words.replace(/[\\`*_[\]<&~|]/g, '\\$&')}](${destination(address)})` }
}
