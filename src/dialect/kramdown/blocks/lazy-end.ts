import { directiveLineAt } from './directive-line.ts'
import { attributeLineAt } from '../brace-lists.ts'
import { isBlank, isDigit, restIsBlank, skipIndent } from '../characters.ts'
import { isBlockTagStart } from '../html/tags.ts'
import type { Reading, Source } from '../reading.ts'

/** True where a paragraph or quote ends before the line: at a blank line, an attribute list, a block boundary, a tag of a block, a directive. */
export function isLazyEnd(reading: Reading, source: Source, index: number): boolean {
  const { text } = source
  if (index >= text.length || restIsBlank(text, index) !== -1) return true
  const at = skipIndent(text, index)
  const code = text.charCodeAt(at)
  if (code === 60) return isBlockTagStart(text, at)
  if (code === 123) return attributeLineAt(source.searches, index) !== undefined
  if (code === 58) return directiveLineAt(reading, text, index) !== undefined
  return at === index && isBoundaryMarker(text, index)
}

/** True at a line that holds only `^`, which parts two blocks. */
export function isBoundaryMarker(text: string, index: number): boolean {
  return text.charCodeAt(index) === 94 && restIsBlank(text, index + 1) !== -1
}

/** True where an attribute list, a tag of a block or a directive stands, after an indentation of `most` spaces or less: lazy lines end there. */
export function isLazyBarrier(reading: Reading, source: Source, index: number, most: number): boolean {
  const at = skipIndent(source.text, index, most)
  const code = source.text.charCodeAt(at)
  if (code === 60) return isBlockTagStart(source.text, at)
  if (code === 58) return directiveLineAt(reading, source.text, at) !== undefined
  return code === 123 && attributeLineAt(source.searches, at) !== undefined
}

/** True where a list item or a description begins at the index, `marker` being its first character behind the indentation. */
export function isListMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 42 || code === 43 || code === 45) return isMarkerTail(text.charCodeAt(at + 1))
  return isNumberMarker(text, at)
}

/** True where a number with a full stop begins a list item. */
export function isNumberMarker(text: string, at: number): boolean {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  return end > at && text.charCodeAt(end) === 46 && isMarkerTail(text.charCodeAt(end + 1))
}

/** True for what may follow the marker of a list item. The bar is in kramdown's class by mistake. */
export function isMarkerTail(code: number): boolean {
  return isBlank(code) || code === 124
}

/** True before a block, or the end: what must have a boundary behind it may end here. */
export function isBlockBoundary(reading: Reading, source: Source, index: number): boolean {
  const { text } = source
  if (index >= text.length || restIsBlank(text, index) !== -1) return true
  if (isBoundaryMarker(text, index) || attributeLineAt(source.searches, index)) return true
  return directiveLineAt(reading, text, index) !== undefined
}
