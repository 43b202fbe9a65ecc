/*
 * What is sought must say enough to be a leak wherever it stands. What says less is counted and not sought: a title such as "Notes" stands in any
 * text, and a build that fails for it would soon be a build that nobody believes.
 */

/** A character of a script without spaces says as much as some letters. */
const WEIGHT_WITHOUT_SPACES = 2.5

/** True for two words or more with ten letters in all, or a single word of twelve. Digits do not count: days and amounts stand everywhere. */
export function isDistinctText(words: readonly string[]): boolean {
  return weightOf(words) >= (words.length > 1 ? 10 : 12)
}

/** True for two words or more with six letters in all, as names of people have, or a single word of ten. */
export function isDistinctName(words: readonly string[]): boolean {
  return weightOf(words) >= (words.length > 1 ? 6 : 10)
}

/**
 * Whether an address, file name or id can be sought: two words or more with eight letters or digits in all, joined by signs; a single word of twelve;
 * a single word of six where a slash stands beside it.
 */
export function isDistinctAddress(words: readonly string[], written: string): 'yes' | 'beside a slash' | 'no' {
  const size = words.join('').length
  if (!/\p{L}{3}/u.test(written)) return 'no'
  if (words.length > 1) return size >= 8 ? 'yes' : 'no'
  if (size >= 12) return 'yes'
  return size >= 6 ? 'beside a slash' : 'no'
}

/** True for a text that is mostly in a script that puts no spaces between words. */
export function isWithoutSpaces(words: readonly string[]): boolean {
  return words.filter(isAlone).length * 2 > words.length
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (isAlone(word) ? WEIGHT_WITHOUT_SPACES : word.replace(/\P{L}/gu, '').length), 0)
}

/** Beyond the scripts of Europe, a word of one character is one of a script without spaces. */
function isAlone(word: string): boolean {
  return word.length === 1 && word > '\u0e00'
}
