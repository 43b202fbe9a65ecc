import type { ComponentUse } from './component.ts'
import type { Place } from './diagnostic.ts'

/**
 * A use of a component that a page leaves open until the site is joined. Its mark stands in the page's HTML, and wherever the page's words are
 * repeated: in texts, headings, and the words of links.
 */
export interface ComponentSlot extends ComponentUse {
  /** Of a box, its start and its end are slots of their own, with the author's content between them; the end has the start's name and attributes. */
  readonly part: 'whole' | 'start' | 'end'
  /** True where it stands in a link, which can hold no other: then only its words are shown. */
  readonly isPlain: boolean
  /** Where the directive stands. */
  readonly place: Place
  /** How many of the page's headings and anchors stand before it. */
  readonly before: { readonly headings: number; readonly anchors: number }
}

/** The character that begins and ends the mark of a component slot; in sources it is replaced by U+FFFD. */
export const COMPONENT_MARK = '\uFDD2'

const MARKS = new RegExp(`${COMPONENT_MARK}(\\d+)${COMPONENT_MARK}`)

/** The mark of a page's component slot with a number, from 0. */
export function componentMark(index: number): string {
  return COMPONENT_MARK + String(index) + COMPONENT_MARK
}

/** Cuts a text at its marks: what stands before the first, its number, what stands before the next, and so on. */
export function splitAtMarks(text: string): readonly string[] {
  return text.includes(COMPONENT_MARK) ? text.split(MARKS) : [text]
}

/** Puts something in the place of each mark in a text. What is left of a mark that was cut through goes. */
export function replaceMarks(text: string, replacement: (index: number) => string): string {
  if (!text.includes(COMPONENT_MARK)) return text
  const parts = splitAtMarks(text).map((part, at) => (at % 2 === 1 ? replacement(Number(part)) : part))
  return parts.join('').replace(new RegExp(`${COMPONENT_MARK}\\d*`, 'g'), '')
}
