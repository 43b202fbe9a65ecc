/** Characters that an address may hold as they are, and escapes. */
const PLAIN = /^[!#$&-;=?-Z_a-z~]*$/

const ESCAPABLE = /%(?![\dA-Za-z]{2})|[^!#$%&-;=?-Z_a-z~]/gu

/** An address of Markdown as HTML holds it: what may not stand in one is escaped, and what is escaped stays. */
export function addressOf(url: string): string {
  return PLAIN.test(url) ? url : url.replace(ESCAPABLE, (character) => encodeURIComponent(/\p{Cs}/u.test(character) ? '\uFFFD' : character))
}
