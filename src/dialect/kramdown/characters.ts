/** Character classes as Ruby's regular expressions know them, on which kramdown is built. */

const LETTER = /\p{Alphabetic}/u
const LETTER_OR_DIGIT = /[\p{Alphabetic}\p{Nd}]/u
const WORD = /[\p{Alphabetic}\p{M}\p{N}\p{Pc}]/u

/** True for white space: space, tab, line ends, form feed. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** True for a space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** True for an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** True for an ASCII letter, digit or underscore: `\w`. */
export function isPlainWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95
}

/** True for a letter of any script. */
export function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character)
}

/** True for a letter or decimal digit of any script. */
export function isLetterOrDigit(character: string | undefined): boolean {
  return character !== undefined && LETTER_OR_DIGIT.test(character)
}

/** True for a character of a word of any script, as `\b` sees it. */
export function isWord(character: string | undefined): boolean {
  if (character === undefined) return false
  const code = character.charCodeAt(0)
  return code < 128 ? isPlainWord(code) : WORD.test(character)
}

/** The whole character at an index, or undefined behind the end. */
export function characterAt(text: string, index: number): string | undefined {
  const code = text.codePointAt(index)
  return code === undefined ? undefined : String.fromCodePoint(code)
}

/** The whole character before an index, or undefined at the beginning. */
export function characterBefore(text: string, index: number): string | undefined {
  if (index <= 0) return undefined
  const low = text.charCodeAt(index - 1)
  return low >= 0xdc00 && low <= 0xdfff && index > 1 ? text.slice(index - 2, index) : text[index - 1]
}

/** The index of the first character that is no space, at most `most` spaces on. */
export function skipIndent(text: string, index: number, most = 3): number {
  let at = index
  while (at - index < most && text.charCodeAt(at) === 32) at++
  return at
}

/** The index of the first character that is neither space nor tab. */
export function skipBlanks(text: string, index: number): number {
  let at = index
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

/** The index behind the line end of the line that the index is on. */
export function lineEnd(text: string, index: number): number {
  const at = text.indexOf('\n', index)
  return at === -1 ? text.length : at + 1
}

/** Where nothing but white space stands up to a line end, the index behind that line end; else -1. */
export function restIsBlank(text: string, index: number): number {
  let at = index
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 10) return at + 1
    if (!isSpace(code)) return -1
    at++
  }
}

/** How many characters of white space, or NUL, the text ends with. */
export function trailingSpace(text: string): number {
  let end = text.length
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 0)) end--
  return text.length - end
}

/** How many characters of white space, or NUL, the text begins with. */
export function leadingSpace(text: string): number {
  let start = 0
  while (start < text.length && (isSpace(text.charCodeAt(start)) || text.charCodeAt(start) === 0)) start++
  return start
}

/** The text without white space round it, by Ruby's measure: a no-break space stays. */
export function strip(text: string): string {
  const start = leadingSpace(text)
  return start === text.length ? '' : text.slice(start, text.length - trailingSpace(text))
}

/** In lower case, as Ruby makes it: the Greek final sigma has no rule of its own. */
export function downcase(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase()
}
