const SIGN = '(?=[\\u{10000}-\\u{10FFFF}])[\\p{P}\\p{S}]'
const BEHIND_SIGN = new RegExp(`(?<=${SIGN})(?:\\*+(?!\\*)|_+(?!_)|~+(?!~))(?=\\S)`, 'gu')
const BEFORE_SIGN = new RegExp(`(?:(?<=[^\\s*])\\*+|(?<=[^\\s_])_+|(?<=[^\\s~])~+)(?=${SIGN})`, 'gu')
const BEFORE_ADDRESS = new RegExp(`${SIGN}(?:www\\.|https?://|[\\w.+-]+@)`, 'iu')

/** True for a text with characters that JavaScript counts as two, pictures mostly. */
export function holdsSigns(text: string): boolean {
  return /[\uD800-\uDBFF]/.test(text)
}

/** True where such a sign stands right before an address in text, which is none then to remark-parse. */
export function holdsSignedAddress(text: string): boolean {
  return BEFORE_ADDRESS.test(text)
}

/**
 * Where marks of emphasis stand beside such signs, which remark-parse takes for letters: those before one by their start, and those behind one by
 * their end, below zero. Those with which emphasis begins or ends are the same to both.
 */
export function marksBesideSigns(text: string): Set<number> {
  // Few are; and what is looked for then takes long.
  if (!/[*_~][\uD800-\uDBFF]|[\uDC00-\uDFFF][*_~]/.test(text)) return new Set()
  const before = Array.from(text.matchAll(BEFORE_SIGN), ({ index }) => index)
  return new Set([...before, ...Array.from(text.matchAll(BEHIND_SIGN), ({ 0: mark, index }) => -(index + mark.length))])
}
