import { isSpace } from './characters.ts'
import { findNext, type Searches } from './searches.ts'

/** What backticks at an index are: code with its content between `from` and `to`, or as many characters as text. */
export interface CodeSpan {
  readonly isCode: boolean
  readonly from: number
  readonly to: number
  readonly end: number
}

/** Reads a run of backticks. The content ends at the next run that is at least as long. */
export function codeSpanAt(searches: Searches, index: number): CodeSpan {
  const { text } = searches
  let from = index
  while (text.charCodeAt(from) === 96) from++
  const length = from - index
  const isSimple = length === 1
  const literal = { isCode: false, from, to: from, end: from }
  if (isSimple && isSpace(text.charCodeAt(from)) && (index === 0 || isSpace(text.charCodeAt(index - 1)))) return literal
  const close = findNext(searches, '`'.repeat(length), from)
  if (close === -1) return literal
  let to = close
  const end = close + length
  if (!isSimple) {
    if (from < to && text.charCodeAt(from) === 32) from++
    if (from < to && text.charCodeAt(to - 1) === 32) to--
  }
  return { isCode: true, from, to, end }
}
