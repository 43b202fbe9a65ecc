import type { Finder } from './finder.ts'

/** Notes to oneself, in capitals and as whole words. */
const NOTES = /(?<![\p{L}\p{N}_])(?:TODO|FIXME|XXX|TBD)(?![\p{L}\p{N}_])/gu

/** Before “a TODO” and the like, which speak of such notes. */
const ARTICLE = /\b(?:an?|the|this|that|each|every|any|no|my|your|our|their)\s+$/i

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** What may stand between the start of a text, or the end of a sentence, and the first word. */
const SENTENCE_START = /(?:^|[.!?:。！？]["'”’)\]*_]*\s+|\n\s*\n)["'“‘(*_~[]*$/
/** What a word is part of where it is no word: an address, the name of a host or file, a path. */
const ADDRESS = /:\/\/|@|^(?:www\.|\.{0,2}\/)|[\p{L}\p{N}]\.[a-z]{2}|^[^/]+\/[^/]+\//u
/** How far from a word it is looked for what it is part of, so that no text takes more than linear time. */
const REACH = 200

/** Finds notes to oneself in text. */
export const notesToOneself: Finder = {
  mayFind: (text) => /TODO|FIXME|XXX|TBD/.test(text),
  find: ({ text, offset }, { placeBetween, facts }) => {
    for (const { 0: word, index } of text.matchAll(NOTES)) {
      const before = text.slice(Math.max(0, index - REACH), index)
      const isSpokenOf = (word === 'TODO' || word === 'FIXME') && ARTICLE.test(before)
      // `priority::TBD` is the name of a label.
      if (isSpokenOf || before.endsWith('::') || isInAddress(text, index, word.length)) continue
      facts.flaggedWords.push({ kind: 'todo', word, place: placeBetween(offset + index, offset + index + word.length) })
    }
  },
}

/**
 * Takes the words that the configuration does not want; gives a finder of them, or none where there are no such words. A word in lower
 * case is found at the start of a sentence too, where it has a capital.
 */
export function termFinder(terms: readonly string[]): readonly Finder[] {
  if (terms.length === 0) return []
  const spellings = terms.flatMap((term) => (isLowerCase(term) ? [term, capitalized(term)] : [term]))
  const wanted = new Set(terms)
  // Of two that begin alike, the longer is the one meant.
  const pattern = new RegExp(
    [...new Set(spellings)]
      .sort((a, b) => b.length - a.length)
      .map(wholeWord)
      .join('|'),
    'gu',
  )
  const mark = new RegExp(pattern.source, 'u')
  return [
    {
      mayFind: (text) => mark.test(text),
      find: ({ text, offset, block }, { source, placeBetween, facts }) => {
        for (const { 0: word, index } of text.matchAll(pattern)) {
          if (isInAddress(text, index, word.length)) continue
          const at = offset + index
          if (!wanted.has(word.replace(/\s+/g, ' ')) && !SENTENCE_START.test(source.slice(Math.max(block, at - REACH), at))) continue
          facts.flaggedWords.push({ kind: 'term', word, place: placeBetween(at, at + word.length) })
        }
      },
    },
  ]
}

function isLowerCase(term: string): boolean {
  return term === term.toLowerCase() && term !== capitalized(term)
}

/** A word as it begins a sentence. */
function capitalized(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20)
  return first.toUpperCase() + word.slice(first.length)
}

function wholeWord(term: string): string {
  const escaped = term
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  const isApart = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign) && !UNSPACED.test(sign)
  const signs = Array.from(term.trim())
  const before = isApart(signs[0]) ? '(?<![\\p{L}\\p{N}_])' : ''
  const after = isApart(signs.at(-1)) ? '(?![\\p{L}\\p{N}_])' : ''
  return before + escaped + after
}

/** True for a word of an address that no link was made of. */
function isInAddress(text: string, index: number, length: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(index + length, index + length + REACH))?.[0] ?? ''
  return ADDRESS.test(before + text.slice(index, index + length) + after)
}
