import { en } from './en.ts'
import { ja } from './ja.ts'
import type { SearchWords } from './search-words.ts'

/** The words of the search in a page's language; in English where there are none. */
export function searchWords(lang: string): SearchWords {
  return lang.toLowerCase().split('-')[0] === 'ja' ? ja : en
}
