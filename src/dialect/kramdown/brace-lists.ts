import { isPlainWord, restIsBlank, skipIndent } from './characters.ts'
import { findNext, remember, type Searches } from './searches.ts'

/** What stands in braces: from where its body begins and ends, and where it ends as a whole. */
export interface BraceList {
  readonly from: number
  readonly to: number
  readonly end: number
}

const FREE_BRACE = /(?<!\\)\}/g
/** How many escaped braces are tried as an end, from the last one backwards. kramdown tries all. */
const MOST_TRIES = 64

/** An attribute list that has its line for itself, from the beginning of that line on. */
export function attributeLineAt(searches: Searches, index: number): BraceList | undefined {
  const at = skipIndent(searches.text, index)
  if (!isListStart(searches.text, at)) return undefined
  return closeList(searches, at + 2, true)
}

/** True where an attribute list begins: `{:`, not followed by a colon or slash. */
function isListStart(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 123 || text.charCodeAt(at + 1) !== 58) return false
  const next = text.charCodeAt(at + 2)
  return next !== 58 && next !== 47
}

/** The end of a list whose body begins at an index: the next brace that is not escaped, or one that is, where nothing else fits. */
export function closeList(searches: Searches, from: number, isLine: boolean): BraceList | undefined {
  const { text } = searches
  const free = remember(searches, 'free brace', from, () => {
    FREE_BRACE.lastIndex = from
    return FREE_BRACE.exec(text)?.index ?? -1
  })
  // The brace right behind the beginning may have been looked at as escaped by what stands before the list.
  const first = text.charCodeAt(from) === 125 ? from : free
  let to = first
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (to === -1) {
      // Nothing but an escaped brace can end it: the last one of the text is tried first.
      to = remember(searches, 'last escaped brace', 0, () => text.lastIndexOf('\\}')) + 1
      if (to <= from) return undefined
      continue
    }
    if (to > from) {
      const end = isLine ? restIsBlank(text, to + 1) : to + 1
      if (end !== -1) return { from, to, end }
    } else return undefined
    const escaped = findNext(searches, '\\}', from)
    if (escaped === -1 || escaped >= to - 1) return undefined
    to = text.lastIndexOf('\\}', to - 2) + 1
  }
  return undefined
}

/** The index behind a name: a letter, digit or underscore, then also hyphens. The index itself where no name stands. */
export function nameEnd(text: string, index: number): number {
  let at = index
  if (!isPlainWord(text.charCodeAt(at))) return index
  while (isPlainWord(text.charCodeAt(at)) || text.charCodeAt(at) === 45) at++
  return at
}
