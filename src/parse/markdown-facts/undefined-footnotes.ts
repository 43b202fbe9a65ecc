import type { Finder } from './finder.ts'
import { identifierOf } from './labels.ts'
import { MASK } from './typed-text.ts'

const NOTE = /\\[\s\S]|\[\^([^\s[\]\\^]{1,999})\](?![*+?{])/g
/** `[^a-z0-9]` in text is a regular expression's. */
const CHARACTER_CLASS = /^(?:.-.)+$/u

/** Finds `[^note]` without a footnote of that label: readers see the brackets. */
export const undefinedFootnotes: Finder = {
  mayFind: (text) => text.includes('[^'),
  find: ({ text, offset }, { footnotes, placeBetween, facts }) => {
    for (const { 0: written, 1: label, index } of text.matchAll(NOTE)) {
      if (label === undefined || !/[\p{L}\p{N}]/u.test(label) || label.includes(MASK) || CHARACTER_CLASS.test(label)) continue
      if (footnotes.has(identifierOf(label))) continue
      facts.undefinedFootnotes.push({ label, place: placeBetween(offset + index, offset + index + written.length) })
    }
  },
}
