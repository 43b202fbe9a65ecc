import { closeList, nameEnd, type BraceList } from '../brace-lists.ts'
import { isBlank, isSpace, lineEnd, restIsBlank } from '../characters.ts'
import { appendSlice, appendText, originOf, type FragmentBuilder } from '../fragment.ts'
import type { Source } from '../reading.ts'
import { createSearches } from '../searches.ts'

/** What the line with the marker of an item says: where its text begins, how far lines of the item are indented, its attribute list. */
export interface FirstLine {
  readonly indentation: number
  readonly from: number
  readonly end: number
  readonly attributeList: string | undefined
}

/** Reads the line of an item behind its marker, which is `width` characters wide. */
export function readFirstLine(text: string, behindMarker: number, width: number): FirstLine {
  const end = lineEnd(text, behindMarker)
  const first = skipSpaces(text, behindMarker, end)
  const list = itemListAt(text.slice(first, end))
  const from = list ? skipSpaces(text, first + list.end, end) : first
  const isEmpty = restIsBlank(text, from) !== -1 || from >= end
  return {
    indentation: isEmpty ? 4 : width + contentColumn(text, behindMarker, width),
    from,
    end,
    attributeList: list && text.slice(first + list.from, first + list.to),
  }
}

/** An attribute list at the beginning of an item or term. */
export function itemListAt(line: string): BraceList | undefined {
  if (!line.startsWith('{:') || line.charCodeAt(2) === 47) return undefined
  if (line.charCodeAt(nameEnd(line, 2)) === 58) return undefined
  return closeList(createSearches(line), 2, false)
}

/** A later line of an item: where its text begins, and how many spaces its tabs leave before that. */
export interface ItemLine {
  readonly from: number
  readonly spaces: number
  readonly isIndented: boolean
}

/** True where the line belongs to an item by its indentation. Tabs count as four spaces, wherever they stand. */
export function isContentLine(text: string, index: number, indentation: number): boolean {
  if (restIsBlank(text, index) !== -1) return false
  const tabs = indentation >> 2
  const at = skipUnits(text, index, tabs)
  if (at === -1) return false
  let spaces = 0
  while (spaces < indentation % 4 && text.charCodeAt(at + spaces) === 32) spaces++
  return spaces === indentation % 4 || skipUnits(text, at, 1) !== -1
}

/** Takes the indentation from a line. */
export function readItemLine(text: string, index: number, indentation: number): ItemLine {
  let tabs = 0
  while (text.charCodeAt(index + tabs) === 9) tabs++
  const from = index + tabs
  if (tabs * 4 >= indentation) return { from, spaces: tabs * 4 - indentation, isIndented: true }
  const missing = indentation - tabs * 4
  let spaces = 0
  while (spaces < missing && text.charCodeAt(from + spaces) === 32) spaces++
  return spaces === missing ? { from: from + missing, spaces: 0, isIndented: true } : { from, spaces: tabs * 4, isIndented: false }
}

/** Adds a line to the text of an item, with `more` spaces before it. */
export function appendItemLine(builder: FragmentBuilder, source: Source, line: ItemLine, end: number, more = 0): void {
  appendText(builder, ' '.repeat(line.spaces + more), originOf(source.fragment, line.from))
  appendSlice(builder, source.fragment, line.from, end)
}

function skipUnits(text: string, index: number, count: number): number {
  let at = index
  for (let unit = 0; unit < count; unit++) {
    if (text.charCodeAt(at) === 9) at++
    else if (text.startsWith('    ', at)) at += 4
    else return -1
  }
  return at
}

function contentColumn(text: string, index: number, width: number): number {
  let column = 0
  for (let at = index; isBlank(text.charCodeAt(at)); at++) {
    if (text.charCodeAt(at) === 32) column++
    else {
      const isFirstTab = text.charCodeAt(at - 1) !== 9 || at === index
      column += isFirstTab ? 4 - ((column + width) % 4) : 4
    }
  }
  return column
}

function skipSpaces(text: string, index: number, end: number): number {
  let at = index
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}
