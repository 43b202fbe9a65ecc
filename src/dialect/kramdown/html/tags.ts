import { isSpace, isWord, characterAt } from '../characters.ts'
import type { Attributes } from '../element.ts'
import { findNext, type Searches } from '../searches.ts'
import { SPAN_ELEMENTS } from './content-models.ts'

/** A start tag as it stands in the text. */
export interface StartTag {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly isClosed: boolean
  readonly end: number
}

const NAME = /(?:[\p{Alphabetic}_][-\p{Alphabetic}\p{Nd}._]*:)?[\p{Alphabetic}_][-\p{Alphabetic}\p{Nd}._]*/uy
const PLAIN_NAME = /[A-Za-z][A-Za-z0-9]*(?![-\w.:\u0080-\uffff])/y
const BARE_VALUE = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]+/uy

/** The name of an element or attribute at an index, or undefined. */
export function nameAt(text: string, index: number): string | undefined {
  PLAIN_NAME.lastIndex = index
  const plain = PLAIN_NAME.exec(text)
  if (plain) return plain[0]
  NAME.lastIndex = index
  return NAME.exec(text)?.[0]
}

/** The start tag that begins at an index, or undefined. */
export function startTagAt(searches: Searches, index: number): StartTag | undefined {
  const { text } = searches
  if (text.charCodeAt(index) !== 60) return undefined
  const name = nameAt(text, index + 1)
  if (name === undefined) return undefined
  const attributes: [string, string][] = []
  let at = index + 1 + name.length
  for (;;) {
    const next = skipSpace(text, at)
    const code = text.charCodeAt(next)
    if (code === 62) return { name, attributes, isClosed: false, end: next + 1 }
    if (code === 47) return text.charCodeAt(next + 1) === 62 ? { name, attributes, isClosed: true, end: next + 2 } : undefined
    if (next === at) return undefined
    const key = nameAt(text, next)
    if (key === undefined) return undefined
    at = next + key.length
    const value = valueAt(searches, at)
    attributes.push([key, value?.value ?? ''])
    if (value) at = value.end
  }
}

function valueAt(searches: Searches, index: number): { readonly value: string; readonly end: number } | undefined {
  const { text } = searches
  let at = skipSpace(text, index)
  if (text.charCodeAt(at) !== 61) return undefined
  at = skipSpace(text, at + 1)
  const quote = text[at]
  if (quote === '"' || quote === "'") {
    const close = findNext(searches, quote, at + 1)
    return close === -1 ? undefined : { value: text.slice(at + 1, close), end: close + 1 }
  }
  BARE_VALUE.lastIndex = at
  const bare = BARE_VALUE.exec(text)?.[0]
  return bare === undefined ? undefined : { value: bare, end: at + bare.length }
}

/** The end tag that begins at an index, or undefined. */
export function endTagAt(text: string, index: number): { readonly name: string; readonly end: number } | undefined {
  if (text.charCodeAt(index) !== 60 || text.charCodeAt(index + 1) !== 47) return undefined
  const name = nameAt(text, index + 2)
  if (name === undefined) return undefined
  const at = skipSpace(text, index + 2 + name.length)
  return text.charCodeAt(at) === 62 ? { name, end: at + 1 } : undefined
}

/** Where a comment that begins at an index ends, or -1. */
export function commentEnd(searches: Searches, index: number): number {
  if (!searches.text.startsWith('<!--', index)) return -1
  const at = findNext(searches, '-->', index + 4)
  return at === -1 ? -1 : at + 3
}

/** True where a tag of a block begins, which ends a paragraph: `<` is at the index. Names of running text do not count. */
export function isBlockTagStart(text: string, index: number): boolean {
  const isEnd = text.charCodeAt(index + 1) === 47
  const start = index + (isEnd ? 2 : 1)
  const name = nameAt(text, start)
  if (name === undefined) return false
  const word = firstWord(text, start)
  if (SPAN_ELEMENTS.has(word) || word === 'script') return false
  return !isEnd || text.charCodeAt(skipSpace(text, start + name.length)) === 62
}

/** Attributes by name, the last of a name wins; in small letters where HTML knows the element. */
export function collectAttributes(tag: StartTag, isKnown: boolean, duplicate: (name: string) => void): Attributes {
  const attributes: Attributes = new Map()
  for (const [key, value] of tag.attributes) {
    const name = isKnown ? key.toLowerCase() : key
    if (attributes.has(name)) duplicate(name)
    attributes.set(name, value)
  }
  return attributes
}

function firstWord(text: string, index: number): string {
  let at = index
  for (;;) {
    const character = characterAt(text, at)
    if (character === undefined || !isWord(character)) return text.slice(index, at)
    at += character.length
  }
}

function skipSpace(text: string, index: number): number {
  let at = index
  while (isSpace(text.charCodeAt(at))) at++
  return at
}
