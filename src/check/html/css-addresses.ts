import type { InnerAddress } from './srcset.ts'

const OPENING = /\/\*|["']|(?<![\w-])url\(\s*|@import\s*(?=["'])/gi
const REST_OF_STRING: Readonly<Record<string, RegExp>> = {
  '"': /(?:[^"\\\n\r\f]|\\[^])*/y,
  "'": /(?:[^'\\\n\r\f]|\\[^])*/y,
}
const BARE_ADDRESS = /(?:[^\s"'()\\]|\\[\da-f]{1,6}\s?|\\[^])*/iy

/** The addresses in a stylesheet: of each `url()`, and of each `@import` (CSS Syntax 3, 4.3). What stands in comments and other strings is none. */
export function cssAddresses(css: string): readonly InnerAddress[] {
  const found: InnerAddress[] = []
  const opening = new RegExp(OPENING)
  for (let match = opening.exec(css); match; match = opening.exec(css)) {
    const [token] = match
    let start = opening.lastIndex
    if (token === '/*') {
      const end = css.indexOf('*/', start)
      if (end < 0) return found
      opening.lastIndex = end + 2
      continue
    }
    const isAddress = token.length > 1
    const quote = isAddress ? (css[start] ?? '') : token
    const inString = REST_OF_STRING[quote]
    if (isAddress && inString) start += 1
    const end = endOf(inString ?? BARE_ADDRESS, css, start)
    if (isAddress && end > start) found.push({ url: unescapeCss(css.slice(start, end)).trim(), start, end })
    opening.lastIndex = inString ? end + 1 : end
  }
  return found
}

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  pattern.test(text)
  return pattern.lastIndex
}

/** A backslash, then up to six digits of a character's number or the character itself (CSS Syntax 3, 4.3.7). */
function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\r?\n|([^]))/gi, (_, digits: string | undefined, character: string | undefined) => {
    if (digits === undefined) return character ?? ''
    const number = Number.parseInt(digits, 16)
    return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '\uFFFD'
  })
}
