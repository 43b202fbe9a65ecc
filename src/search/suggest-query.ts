import { nearest } from '../model/nearest.ts'

/** What was probably meant by a query that finds nothing: each word that no title has, in the way that some title has it; undefined where none is near. */
export function suggestQuery(query: string, titles: readonly string[]): string | undefined {
  const known = [...new Set(titles.flatMap(wordsOf))]
  const words = wordsOf(query)
  const better = words.map((word) => (known.includes(word) ? word : (nearest(word, known, 0.65) ?? word)))
  const suggestion = better.join(' ')
  return suggestion === words.join(' ') ? undefined : suggestion
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}
