import { LONGEST_NEEDLE, wordsIn } from './matcher.ts'
import type { InternalPlace, Needle, NeedleKind } from './needle.ts'
import { BREAK, type ReadWords } from './read-words.ts'
import { decodeText } from './plain-text.ts'
import { isDistinctAddress, isDistinctName, isDistinctText, isWithoutSpaces } from './specificity.ts'

/** Needles while they are gathered, each once. */
export interface NeedleList {
  readonly needles: readonly Needle[]
  /** How many texts and names say too little to be sought: they could stand anywhere. */
  readonly tooShort: number
  /** A short text as a whole; a longer one by its sentences. Takes it decoded, without tags, its parts divided by breaks. */
  readonly addText: (kind: NeedleKind, text: string, place: InternalPlace) => void
  /** The name of somebody or something. */
  readonly addName: (kind: NeedleKind, name: string, place: InternalPlace) => void
  /** An address, a file name or an id, which is sought as it is written. */
  readonly addExact: (kind: NeedleKind, written: string, place: InternalPlace) => void
}

/** From how many words on a text is sought by its stretches; where a script has no spaces, each character is a word. */
const [STRETCH, STRETCH_WITHOUT_SPACES] = [8, 12]

/** The end of a sentence, and what divides the parts of a text. */
const SENTENCE_END = /(?<=[.!?…]["'”’)]*)\s+|(?<=[。！？])/u

/** An empty list. */
export function createNeedleList(readWords: ReadWords): NeedleList {
  const byText = new Map<string, Needle>()
  const short = new Set<string>()

  function add(words: readonly string[], isDistinct: boolean, needle: Omit<Needle, 'words' | 'length'>): void {
    if (words.length === 0) return
    const joined = words.join(' ')
    const key = needle.exact ?? joined
    if (!isDistinct) short.add(key)
    else if (!byText.has(key)) byText.set(key, { ...needle, words: joined, length: words.length })
  }

  /** Stretches that overlap by half, and the last one, so that whoever repeats half as many words again repeats one of them. */
  function addStretches(words: readonly string[], length: number, needle: Omit<Needle, 'words' | 'length'>): void {
    for (let first = 0; first + length <= words.length; first += length / 2) add(words.slice(first, first + length), true, needle)
    add(words.slice(-length), true, needle)
  }

  function addPart(kind: NeedleKind, part: string, place: InternalPlace): void {
    const words = wordsIn(part, readWords)
    const length = isWithoutSpaces(words) ? STRETCH_WITHOUT_SPACES : STRETCH
    if (words.length < length) {
      add(words, isDistinctText(words), { kind, ...place })
      return
    }
    const sentences = part
      .split(SENTENCE_END)
      .map((sentence) => wordsIn(sentence, readWords))
      .filter((sentence) => sentence.length >= length)
    for (const sentence of sentences.length > 0 ? sentences : [words]) addStretches(sentence, length, { kind, ...place })
  }

  return {
    get needles() {
      return [...byText.values()]
    },
    get tooShort() {
      return short.size
    },
    addText(kind, text, place) {
      for (const part of decodeText(text).split(BREAK)) addPart(kind, part, place)
    },
    addName(kind, name, place) {
      const words = wordsIn(decodeText(name), readWords)
      if (words.length < STRETCH) add(words, isDistinctName(words), { kind, ...place })
      else addPart(kind, name, place)
    },
    addExact(kind, written, place) {
      const text = decodeText(written)
      const [ends, starts]: [number[], number[]] = [[], []]
      readWords(
        text,
        (_, start, end) => {
          starts.push(start)
          ends.push(end)
        },
        () => undefined,
      )
      const last = Math.min(ends.length, LONGEST_NEEDLE) - 1
      const exact = text.slice(starts[0], ends[last]).toLowerCase()
      const words = wordsIn(exact, readWords)
      const distinct = isDistinctAddress(words, exact)
      add(words, distinct !== 'no', { kind, ...place, exact, ...(distinct === 'beside a slash' ? { needsSlash: true as const } : {}) })
    },
  }
}
