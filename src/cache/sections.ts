import { toUSVString } from 'node:util'

/** Numbers and texts of one part of a record, each in the order in which it was put there and will be read. */
export interface Section {
  readonly numbers: number[]
  readonly texts: string[]
}

/** Reads a section again, a number or a text at a time. */
export interface SectionReader {
  readonly number: () => number
  readonly text: () => string
  readonly isAtEnd: () => boolean
}

/** How the texts of a section, which are joined to one, are written: each is read at the speed at which memory is copied. */
const ENCODINGS = ['latin1', 'utf8', 'utf16le'] as const

/** Bytes of a number, to which everything is aligned. */
const WORD = 4

/** The words before a section: how many numbers, how many bytes of text, in which encoding. */
const HEAD_WORDS = 3

/** Gives a section that holds nothing yet. */
export function createSection(): Section {
  return { numbers: [], texts: [] }
}

/** Gives as many bytes as are asked for, at a multiple of four of their memory. */
export type Allocate = (length: number) => Buffer<ArrayBuffer>

/** Writes sections one behind the other, with a table of where each begins. */
export function writeSections(sections: readonly Section[], allocate: Allocate): Buffer<ArrayBuffer> {
  const plans = sections.map(planSection)
  const starts = startsOf(plans)
  const bytes = allocate(starts.end)
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, starts.end / WORD)
  words.set(starts.all)
  for (const [index, { section, text, encoding, length }] of plans.entries()) {
    const start = starts.all[index] ?? 0
    words.set([section.numbers.length, length, encoding], start / WORD)
    words.set(section.numbers, start / WORD + HEAD_WORDS)
    bytes.write(text, start + (HEAD_WORDS + section.numbers.length) * WORD, ENCODINGS[encoding])
  }
  return bytes
}

/** Reads one of the sections that stand in some bytes, by its number. */
export function readSection(bytes: Uint8Array, index: number): SectionReader {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / WORD)
  const start = (words[index] ?? 0) / WORD
  const count = words[start] ?? 0
  const last = start + HEAD_WORDS + count
  const from = last * WORD
  const encoding = ENCODINGS[words[start + 2] ?? 0]
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding, from, from + (words[start + 1] ?? 0))
  let nextNumber = start + HEAD_WORDS
  let nextText = 0
  const number = (): number => words[nextNumber++] ?? 0
  return {
    number,
    text: () => text.slice(nextText, (nextText += number())),
    isAtEnd: () => nextNumber >= last,
  }
}

/** Puts a text into a section: its length goes among the numbers. */
export function putText({ numbers, texts }: Section, text: string): void {
  numbers.push(text.length)
  texts.push(text)
}

interface Plan {
  readonly section: Section
  readonly text: string
  readonly encoding: 0 | 1 | 2
  /** Of the text, in bytes. */
  readonly length: number
}

function planSection(section: Section): Plan {
  const text = section.texts.length === 1 ? (section.texts[0] ?? '') : section.texts.join('')
  const length = Buffer.byteLength(text)
  if (length === text.length) return { section, text, encoding: 0, length }
  // UTF-8 has no half of a pair of surrogates.
  if (toUSVString(text) !== text) return { section, text, encoding: 2, length: text.length * 2 }
  return { section, text, encoding: 1, length }
}

function startsOf(plans: readonly Plan[]): { readonly all: readonly number[]; readonly end: number } {
  let end = plans.length * WORD
  const all = plans.map(({ section, length }) => {
    const start = end
    end += (HEAD_WORDS + section.numbers.length) * WORD + Math.ceil(length / WORD) * WORD
    return start
  })
  return { all, end }
}
