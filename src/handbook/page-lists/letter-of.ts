/** What stands for all titles that begin with no letter: with a digit, for instance. */
export const NO_LETTER = '#'

/** Chinese characters do not say how they are read, so all of them are together. */
const HAN = '漢字'

/** The rows of the kana, by the first character of each, small ones included, and what each is called (Unicode, Hiragana block). */
const KANA_ROWS: readonly (readonly [first: string, row: string])[] = [
  ['ゎ', 'わ'],
  ['ら', 'ら'],
  ['ゃ', 'や'],
  ['ま', 'ま'],
  ['は', 'は'],
  ['な', 'な'],
  ['た', 'た'],
  ['さ', 'さ'],
  ['か', 'か'],
  ['ぁ', 'あ'],
]

/** Marks, quotes, emoji and the like, which titles can begin with. */
const BEFORE_WORDS = /^[\p{P}\p{S}\p{Z}\p{C}\p{M}]+/u

/**
 * Gives the function that takes a title and gives the letter under which an index in a language has it. `É` is an `E` where the language sorts
 * it so, and a letter of its own where not.
 */
export function letterFinder(lang: string): (title: string) => string {
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base' })
  const known = new Map<string, string>()

  function letterFor(first: string): string {
    if (!/^\p{L}/u.test(first)) return NO_LETTER
    if (/^\p{Script=Han}/u.test(first)) return HAN
    const plain = firstOf(first.normalize('NFKD'))
    if (/^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain)) return kanaRow(plain)
    const base = firstOf(plain.toLocaleUpperCase(lang))
    const own = firstOf(first.normalize('NFKC').toLocaleUpperCase(lang))
    return compare(base, own) === 0 ? base : own
  }

  return (title) => {
    const first = firstOf(title.replace(BEFORE_WORDS, '').normalize('NFC'))
    const letter = known.get(first) ?? letterFor(first)
    known.set(first, letter)
    return letter
  }
}

function kanaRow(kana: string): string {
  // Katakana stand 0x60 behind hiragana.
  const hiragana = kana >= 'ァ' && kana <= 'ヶ' ? String.fromCharCode(kana.charCodeAt(0) - 0x60) : kana
  return KANA_ROWS.find(([first]) => hiragana >= first)?.[1] ?? NO_LETTER
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20)
}
