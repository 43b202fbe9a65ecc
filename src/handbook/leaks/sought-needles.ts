import { createMatcher, type Matcher } from './matcher.ts'
import { collectNeedles, type InternalSources } from './collect-needles.ts'
import type { Needle } from './needle.ts'
import { createWordReader } from './read-words.ts'

/** What is sought in a site for the public, and what of the internal sources cannot be. */
export interface SoughtNeedles {
  readonly matcher: Matcher
  /** How many texts, addresses and names are sought. */
  readonly sought: number
  /** How many say too little to be told from anything else. */
  readonly tooShort: number
  /** How many stand in public sources too. */
  readonly public: number
}

/** Gathers what internal sources hold and no public text does. */
export function seekNeedles(sources: InternalSources, publicTexts: Iterable<string>): SoughtNeedles {
  const readWords = createWordReader()
  const { needles, tooShort } = collectNeedles(sources, readWords)
  const known = new Set<Needle>()
  const all = createMatcher(needles, readWords)
  if (all.size > 0) for (const text of publicTexts) all.search(text, ({ needle }) => known.add(needle))
  const matcher = createMatcher(
    needles.filter((needle) => !known.has(needle)),
    readWords,
  )
  return { matcher, sought: matcher.size, tooShort, public: known.size }
}
