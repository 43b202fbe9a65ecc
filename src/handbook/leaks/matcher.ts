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

/** How many bits say which hashes there are, and which pairs of last words, before anything is looked up. */
const [FILTER_BITS, PAIR_BITS] = [24, 18]

/** As much as is kept of the last words: a power of two, not less than the longest needle. */
const KEPT = 16

/**
 * Takes needles; gives what finds them. A rolling hash of the last words, of each length that there is, is held against the hashes of the needles
 * (Karp and Rabin), and what has the same is compared word by word. For most places it is enough to look up which lengths the needles have that
 * end in the last two words.
 */
export function createMatcher(needles: Iterable<Needle>, readWords: ReadWords = createWordReader()): Matcher {
  const powers = powersOf(BASE, LONGEST_NEEDLE)
  const filter = new Uint8Array(1 << (FILTER_BITS - 3))
  const lengthsAt = new Uint16Array(1 << PAIR_BITS)
  const byHash: Map<number, Needle[]>[] = Array.from({ length: LONGEST_NEEDLE + 1 }, () => new Map<number, Needle[]>())
  let size = 0
  for (const needle of needles) {
    const { hash, pair } = hashesOf(needle.words, readWords)
    const table = byHash[needle.length]
    const bit = bitOf(hash, needle.length)
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7))
    lengthsAt[slotOf(pair)] = (lengthsAt[slotOf(pair)] ?? 0) | (1 << needle.length)
    const there = table?.get(hash)
    if (there) there.push(needle)
    else table?.set(hash, [needle])
    size += 1
  }

  function searchView(text: string, hasTags: boolean, onMatch: (match: Match) => void): void {
    const sums = new Int32Array(KEPT)
    const starts = new Float64Array(KEPT)
    let [count, sum, previous] = [0, 0, 0]
    const onWord = (word: number, start: number, end: number): void => {
      starts[count % KEPT] = start
      sums[count % KEPT] = sum
      sum = (Math.imul(sum, BASE) + word) | 0
      count += 1
      const lengths = (lengthsAt[slotOf(word)] ?? 0) | (lengthsAt[slotOf(pairOf(previous, word))] ?? 0)
      previous = word
      for (let length = 1; lengths >>> length > 0 && length <= count; length += 1) {
        if (((lengths >>> length) & 1) === 0) continue
        const first = (count - length) % KEPT
        const hash = (sum - Math.imul(sums[first] ?? 0, powers[length] ?? 0)) | 0
        const bit = bitOf(hash, length)
        if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
        for (const needle of byHash[length]?.get(hash) ?? [])
          if (isAt(needle, text, starts[first] ?? 0, end)) onMatch({ needle, text, start: starts[first] ?? 0 })
      }
    }
    const onBreak = (): void => {
      count = 0
      sum = 0
    }
    readWords(text, onWord, onBreak, hasTags)
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
      const hasTags = text.includes('<')
      const decoded = decodeText(text)
      searchView(decoded, hasTags, onMatch)
      if (hasTags) searchView(decodeText(withoutTags(text)), false, onMatch)
      if (ENCODED_TAG.test(text)) searchView(decodeText(withoutTags(decoded)), false, onMatch)
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

/** Of all words, and of the last two; of a single one, that one's. */
function hashesOf(words: string, readWords: ReadWords): { readonly hash: number; readonly pair: number } {
  const all: number[] = []
  readWords(
    words,
    (word) => all.push(word),
    () => undefined,
  )
  const [last = 0, before] = all.toReversed()
  const hash = all.reduce((sum, word) => (Math.imul(sum, BASE) + word) | 0, 0)
  return { hash, pair: before === undefined ? last : pairOf(before, last) }
}

function pairOf(before: number, last: number): number {
  return (Math.imul(before, 0x85ebca6b) + last) | 0
}

function slotOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> (32 - PAIR_BITS)
}

function powersOf(base: number, highest: number): Int32Array {
  const powers = new Int32Array(highest + 1).fill(1)
  for (let exponent = 1; exponent <= highest; exponent += 1) powers[exponent] = Math.imul(powers[exponent - 1] ?? 1, base)
  return powers
}

function bitOf(hash: number, length: number): number {
  return Math.imul(hash ^ length, 0x9e3779b1) >>> (32 - FILTER_BITS)
}
