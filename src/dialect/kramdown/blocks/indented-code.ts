import { blankEnd } from './blank.ts'
import { isBoundaryMarker, isLazyBarrier } from './lazy-end.ts'
import { placeBlock } from './place-block.ts'
import { attributeLineAt } from '../brace-lists.ts'
import { lineEnd, restIsBlank, skipBlanks, isSpace } from '../characters.ts'
import type { Reading, Scope, Source } from '../reading.ts'

/** True where a line is indented as code is: by a tab, or four spaces. */
export function isIndented(text: string, index: number): boolean {
  return text.charCodeAt(index) === 9 || text.startsWith('    ', index)
}

/** Where indented lines, and lazy lines behind them, end; the index itself where none stands. */
export function indentedEnd(reading: Reading, source: Source, index: number): number {
  const { text } = source
  let end = index
  for (;;) {
    const start = Math.max(blankEnd(text, end), end)
    let at = start
    while (isIndented(text, at) && restIsBlank(text, at) === -1 && at < text.length) at = lineEnd(text, at)
    if (at === start) return end
    while (isLazyLine(reading, source, at)) at = lineEnd(text, at)
    end = at
  }
}

/** The text without the indentation of its lines. */
function withoutIndent(text: string): string {
  return text.replace(/(^|\n)(?:\t| {4})/g, '$1')
}

/** Reads indented code. A lazy line is added to the line before it. */
export function readIndentedCode(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position } = source
  const end = indentedEnd(reading, source, position)
  if (end === position) return false
  const value = withoutIndent(text.slice(position, end).replace(/\n( {0,3}[^ \t\r\n\f\v])/g, ' $1'))
  placeBlock(scope, 'code', position, end, value)
  source.position = end
  return true
}

function isLazyLine(reading: Reading, source: Source, index: number): boolean {
  const { text } = source
  if (index >= text.length || isSpace(text.charCodeAt(skipBlanks(text, index)))) return false
  return !attributeLineAt(source.searches, index) && !isBoundaryMarker(text, index) && !isLazyBarrier(reading, source, index, 3)
}
