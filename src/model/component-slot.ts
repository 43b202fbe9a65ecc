import type { ComponentUse } from './component.ts'
import type { Place } from './diagnostic.ts'

/**
 * A use of a component that a page leaves open until the site is joined. Its mark stands in the page's HTML, and wherever the page's words are
 * repeated: in texts, headings, and the words of links.
 */
export interface ComponentSlot extends ComponentUse {
  /** Of a box, its start and its end are slots of their own, with the author's content between them; the end has the start's name and attributes. */
  readonly part: 'whole' | 'start' | 'end'
  /** Where the directive stands. */
  readonly place: Place
  /** How many of the page's headings, anchors and link slots stand before it. */
  readonly before: { readonly headings: number; readonly anchors: number; readonly slots: number }
}

/** The character that begins and ends the mark of a component slot; in sources it is replaced by U+FFFD. */
const MARK = '\uFDD1'

const MARKS = new RegExp(`${MARK}(\\d+)${MARK}`, 'g')

/** The mark of a page's component slot with a number, from 0. */
export function componentMark(index: number): string {
  return MARK + String(index) + MARK
}

/** Puts something in the place of each mark in a text. */
export function replaceComponentMarks(text: string, replacement: (index: number) => string): string {
  return text.includes(MARK) ? text.replace(MARKS, (_, index: string) => replacement(Number(index))) : text
}

/** Takes a text from outside; gives it without what could be taken for a mark. */
export function withoutComponentMarks(text: string): string {
  return text.replaceAll(MARK, '\uFFFD')
}
