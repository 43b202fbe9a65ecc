import { isPlainWord } from '../characters.ts'
import { createElement, type Element } from '../element.ts'
import type { Reading } from '../reading.ts'

/** Patterns for all abbreviations: where one begins, and where one also ends as a word does. */
interface Patterns {
  readonly any: RegExp
  readonly asWord: RegExp
}

/** Makes abbreviations of the words that the page explains. */
export function markAbbreviations(reading: Reading, element: Element): void {
  if (reading.abbreviations.size === 0) return
  const names = [...reading.abbreviations.keys()].sort((a, b) => b.length - a.length)
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|')
  markWithin(element, { any: new RegExp(any, 'y'), asWord: new RegExp(`(?:${any})(?!\\w)`, 'y') }, reading)
}

function markWithin(element: Element, patterns: Patterns, reading: Reading): void {
  if (element.children.length === 0) return
  element.children = element.children.flatMap((child) => {
    if (child.kind === 'text') return element.model === 'raw' ? child : splitText(child, patterns, reading)
    markWithin(child, patterns, reading)
    return child
  })
}

function splitText(text: Element, patterns: Patterns, reading: Reading): Element[] {
  const parts: Element[] = []
  const { value, start } = text
  // Where the text stands in the page as it is, its parts have places of their own.
  const isExact = text.end - start === value.length
  const place = (from: number, to: number): readonly [number, number] => (isExact ? [start + from, start + to] : [start, text.end])
  let from = 0
  for (let at = 0; at < value.length;) {
    const end = abbreviationEnd(patterns, value, at, from)
    if (end === undefined) {
      at++
      continue
    }
    const first = endAt(patterns.any, value, at) === end ? at : at + 1
    if (first > from) parts.push(createElement('text', ...place(from, first), value.slice(from, first)))
    const mark = createElement('abbreviation', ...place(first, end), value.slice(first, end))
    const known = reading.abbreviations.get(mark.value)
    if (known) {
      mark.attributes = new Map(known.definition.attributes)
      if (known.title !== '') mark.attributes.set('title', known.title)
    }
    parts.push(mark)
    from = at = end
  }
  if (parts.length === 0) return [text]
  if (from < value.length) parts.push(createElement('text', ...place(from, value.length), value.slice(from)))
  return parts
}

/** The end of the abbreviation that stands at an index, or behind the one character there that is none of a word; else undefined. */
function abbreviationEnd({ any, asWord }: Patterns, value: string, at: number, from: number): number | undefined {
  const isBeginning = at === from || value.charCodeAt(at - 1) === 10
  const isBehind = !isPlainWord(value.charCodeAt(at)) && endAt(asWord, value, at + 1) !== undefined
  if (!isBehind && !(isBeginning && endAt(asWord, value, at) !== undefined)) return undefined
  return endAt(any, value, at) ?? endAt(any, value, at + 1)
}

function endAt(pattern: RegExp, value: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(value) ? pattern.lastIndex : undefined
}
