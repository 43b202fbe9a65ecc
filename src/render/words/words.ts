import type { PageView, Words } from '../../model/view.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

/** The languages that the interface speaks, by their BCP 47 language subtag. */
const languages: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['ja', ja],
])

/** Languages usually written from right to left, by language subtag (IANA registry, Suppress-Script and CLDR's likely scripts). */
const rightToLeftLanguages: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** Scripts written from right to left, as a language tag names them: `az-Arab`. */
const rightToLeftScripts: ReadonlySet<string> = new Set(['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa'])

/**
 * Takes a page's language as a BCP 47 tag: `en`, `ja-JP`, `az-Arab`.
 * Gives the words of the interface, English where the language has none of its own, and the direction of the page's writing.
 */
export function wordsFor(lang: string): { readonly words: Words; readonly direction: PageView['direction'] } {
  const [language = '', ...subtags] = lang.toLowerCase().split(/[-_]/)
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  const isRightToLeft = script === undefined ? rightToLeftLanguages.has(language) : rightToLeftScripts.has(script)
  return { words: languages.get(language) ?? en, direction: isRightToLeft ? 'rtl' : 'ltr' }
}
