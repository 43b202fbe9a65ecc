/** Words to search for, and how much a page counts that has them. */
export interface SoughtWords {
  readonly words: string
  readonly weight: number
}

/** Words for the same thing, as the glossary has them: `['PTO', 'paid time off']`. */
export type SameWords = readonly string[]

/** More would be slow, and find everything. */
const MOST_OTHERS = 4

/** What is found by another word for the same thing counts a little less than what has the reader's own. */
const WEIGHT_OF_OTHERS = 0.8

/** What a reader asked for, and the same in other words of the glossary: `PTO policy` is `paid time off policy` too. */
export function expandQuery(query: string, glossary: readonly SameWords[]): readonly SoughtWords[] {
  const words = query.trim().replace(/\s+/g, ' ')
  if (words === '') return []
  const isExact = /^".*"$/.test(words)
  const others = isExact ? [] : glossary.flatMap((same) => inOtherWords(words, same))
  const different = [...new Set(others)].filter((other) => other.toLowerCase() !== words.toLowerCase())
  return [{ words, weight: 1 }, ...different.slice(0, MOST_OTHERS).map((other) => ({ words: other, weight: WEIGHT_OF_OTHERS }))]
}

/** The same query with a word in it put in all the other ways; the longest that it has counts, where one holds another. */
function inOtherWords(query: string, same: SameWords): readonly string[] {
  const found = same
    .map((word) => ({ word, at: placeOf(query, word) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => b.word.length - a.word.length)[0]
  if (!found) return []
  const [before, after] = [query.slice(0, found.at), query.slice(found.at + found.word.length)]
  return same.filter((word) => word !== found.word).map((word) => before + word + after)
}

/** Where a word stands in a query as a word of its own, in whatever case; -1 where it does not. */
function placeOf(query: string, word: string): number {
  const [folded, sought] = [query.toLowerCase(), word.toLowerCase()]
  if (folded.length !== query.length || sought === '') return -1
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
    if (isEdge(folded, at) && isEdge(folded, at + sought.length)) return at
  }
  return -1
}

/** True between two letters of which not both belong to one word; words of Japanese stand side by side. */
function isEdge(text: string, at: number): boolean {
  return !(LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at)))
}

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u
