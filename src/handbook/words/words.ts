import type { ComponentWords } from './component-words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

/** The languages that components speak, by their BCP 47 language subtag. */
const LANGUAGES: ReadonlyMap<string, ComponentWords> = new Map([
  ['en', en],
  ['ja', ja],
])

/** The words for a page's language, a BCP 47 tag such as `ja-JP`; English where it has none of its own. */
export function componentWords(lang: string): ComponentWords {
  const [language = ''] = lang.toLowerCase().split(/[-_]/)
  return LANGUAGES.get(language) ?? en
}
