import type { Needle } from './needle.ts'
import { decodeText, withoutTags } from './plain-text.ts'
import { createWordReader, type ReadWords } from './read-words.ts'

/** A needle, and where it was found in a text as that was read. */
export interface Match {
  readonly needle: Needle
  readonly text: string
  readonly start: number
}

/** Finds needles in texts, in whatever way these are written: as they are, in HTML, percent-encoded, in JSON. */
export interface Matcher {
  readonly size: number
  /** Tells of each place where a needle stands, some more than once. Linear in the length of the text, however many needles there are. */
  readonly search: (text: string, onMatch: (match: Match) => void) => void
}

/** The longest that a needle may be, in words. */
export const LONGEST_NEEDLE = 12

/** An odd number, so that no word's weight is lost modulo 2^32. */
const BASE = 0x2c1b3c6d

/** A tag that is written as text: HTML in a feed, in JSON, in an address. */
const ENCODED_TAG = /&(?:amp;)*(?:lt|#0*60|#x0*3c)\b|\\u003c|\\x3c|%3c/i

/** How many bits say which hashes there are, before anything is looked up. */
const FILTER_BITS = 22

/**
 * Takes needles; gives what finds them. A rolling hash of the last words, of each length that there is (Karp and Rabin), is held against the
 * hashes of the needles, and what has the same is compared word by word.
 */
export function createMatcher(needles: Iterable<Needle>, readWords: ReadWords = createWordReader()): Matcher {
  const powers = powersOf(BASE, LONGEST_NEEDLE)
  const filter = new Uint8Array(1 << (FILTER_BITS - 3))
  const byHash: Map<number, Needle[]>[] = Array.from({ length: LONGEST_NEEDLE + 1 }, () => new Map<number, Needle[]>())
  let size = 0
  for (const needle of needles) {
    const hash = hashOf(needle.words, readWords)
    const table = byHash[needle.length]
    const bit = bitOf(hash, needle.length)
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7))
    const there = table?.get(hash)
    if (there) there.push(needle)
    else table?.set(hash, [needle])
    size += 1
  }
  const lengths = byHash.flatMap((table, length) => (table.size > 0 ? [length] : []))

  function searchView(text: string, onMatch: (match: Match) => void): void {
    const sums = new Int32Array(16)
    const starts = new Float64Array(16)
    let [count, sum] = [0, 0]
    const onWord = (word: number, start: number, end: number): void => {
      starts[count & 15] = start
      sums[count & 15] = sum
      sum = (Math.imul(sum, BASE) + word) | 0
      count += 1
      for (const length of lengths) {
        if (length > count) return
        const first = (count - length) & 15
        const hash = (sum - Math.imul(sums[first] ?? 0, powers[length] ?? 0)) | 0
        const bit = bitOf(hash, length)
        if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
        const same = byHash[length]?.get(hash)
        if (same)
          for (const needle of same) if (isAt(needle, text, starts[first] ?? 0, end)) onMatch({ needle, text, start: starts[first] ?? 0 })
      }
    }
    readWords(text, onWord, () => {
      count = 0
      sum = 0
    })
  }

  function isAt(needle: Needle, text: string, start: number, end: number): boolean {
    const written = text.slice(start, end)
    if (needle.exact !== undefined && written.toLowerCase() !== needle.exact) return false
    if (needle.needsSlash && text[start - 1] !== '/' && text[end] !== '/') return false
    return wordsIn(written, readWords).join(' ') === needle.words
  }

  return {
    size,
    search(text, onMatch) {
      if (size === 0) return
      const decoded = decodeText(text)
      searchView(decoded, onMatch)
      if (text.includes('<')) searchView(decodeText(withoutTags(text)), onMatch)
      if (ENCODED_TAG.test(text)) searchView(decodeText(withoutTags(decoded)), onMatch)
    },
  }
}

/** The words of a text in lower case. */
export function wordsIn(text: string, readWords: ReadWords): readonly string[] {
  const words: string[] = []
  readWords(
    text,
    (_, start, end) =>
      words.push(
        text
          .slice(start, end)
          .toLowerCase()
          .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''),
      ),
    () => undefined,
  )
  return words
}

function hashOf(words: string, readWords: ReadWords): number {
  let sum = 0
  readWords(
    words,
    (word) => (sum = (Math.imul(sum, BASE) + word) | 0),
    () => undefined,
  )
  return sum
}

function powersOf(base: number, highest: number): Int32Array {
  const powers = new Int32Array(highest + 1).fill(1)
  for (let exponent = 1; exponent <= highest; exponent += 1) powers[exponent] = Math.imul(powers[exponent - 1] ?? 1, base)
  return powers
}

function bitOf(hash: number, length: number): number {
  return Math.imul(hash ^ length, 0x9e3779b1) >>> (32 - FILTER_BITS)
}
