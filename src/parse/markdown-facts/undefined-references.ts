import { bracketsIn } from './brackets.ts'
import type { Finder } from './finder.ts'
import { identifierOf, plainLabel } from './labels.ts'

/** The longest label (CommonMark 0.31, 4.7). */
const LONGEST_LABEL = 999
/** What stands before a bracket that belongs to a word: `rows[0][1]` in text is a program's. */
const SUBSCRIPTED = /[\w)\]]/
/** What stands before the box of a task. */
const TASK_START = /(?:^|\n)[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/
/** How far back it is looked for what a bracket belongs to, so that no text takes more than linear time. */
const LOOK_BACK = 300

/**
 * Finds `[text][label]` and `[text][]` that no definition made a link of: readers see the brackets. A lone `[text]` is nearly always
 * meant to be brackets, and is never told.
 */
export const undefinedReferences: Finder = {
  mayFind: (text) => text.includes(']['),
  find: ({ text, offset, isInLink }, { source, definitions, placeBetween, facts }) => {
    // A link cannot hold another one, so nobody meant one there.
    if (isInLink) return
    const brackets = bracketsIn(text, 'square')
    let done = 0
    for (const [at, close] of brackets.entries()) {
      const [open, end] = [brackets[at + 1], brackets[at + 2]]
      if (close.isOpening || close.partner === undefined || close.partner < done) continue
      if (!open?.isOpening || open.index !== close.index + 1 || !end || end.isOpening) continue
      const words = text.slice(close.partner + 1, close.index)
      const label = source.slice(offset + open.index + 1, offset + end.index)
      const isImage = text[close.partner - 1] === '!'
      if (label !== '' && SUBSCRIPTED.test(text[close.partner - 1] ?? '')) continue
      if (isOther(words, label, isImage) || isInAttributeList(text, close.partner) || isTaskBox(words, source, offset + close.partner))
        continue
      const used = plainLabel(label === '' ? source.slice(offset + close.partner + 1, offset + close.index) : label)
      if (definitions.has(identifierOf(used))) continue
      const start = offset + close.partner - (isImage ? 1 : 0)
      facts.undefinedReferences.push({ label: used, place: placeBetween(start, offset + end.index + 1) })
      done = end.index
    }
  },
}

/** True for brackets that are no reference: nothing in them, a footnote's, or more in them than a label holds. */
function isOther(words: string, label: string, isImage: boolean): boolean {
  if (words.trim() === '' && (!isImage || label === '')) return true
  if (label !== '' && label.trim() === '') return true
  return words.startsWith('^') || label.startsWith('^') || label.length > LONGEST_LABEL
}

/** True within `{: … }`: an attribute list that belongs to nothing stays in the text. */
function isInAttributeList(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LOOK_BACK), index)
  return before.lastIndexOf('{:') > before.lastIndexOf('}')
}

function isTaskBox(words: string, source: string, index: number): boolean {
  return /^[xX]$/.test(words) && TASK_START.test(source.slice(Math.max(0, index - LOOK_BACK), index))
}
