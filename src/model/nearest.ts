import { closest, distance } from 'fastest-levenshtein'

/**
 * The candidate that a mistyped word most likely meant, or undefined where none is near: at least eight tenths of the letters
 * must agree (`minimum` moves that bar).
 */
export function nearest(word: string, candidates: readonly string[], minimum = 0.8): string | undefined {
  if (candidates.length === 0) return undefined
  const folded = word.toLowerCase()
  const exact = candidates.find((candidate) => candidate.toLowerCase() === folded)
  if (exact !== undefined) return exact
  // Words of very different length cannot be near; and to compare them would take long where a word is very long.
  const comparable = candidates.filter((candidate) => isAsLong(word, candidate, minimum))
  if (comparable.length === 0) return undefined
  const best = closest(word, comparable)
  return 1 - distance(word, best) / Math.max(word.length, best.length) >= minimum ? best : undefined
}

function isAsLong(a: string, b: string, minimum: number): boolean {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length) >= minimum
}
