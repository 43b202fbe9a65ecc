import type { Html } from 'mdast'
import { lineText, sourceLines } from '../../dialect/source-lines.ts'
import type { Disable } from '../../model/page.ts'
import { DISABLE_MARK, readDisable } from './disable-comments.ts'

const COMMENT = /<!--([\s\S]*?)-->/g

/** Takes the pieces of authors' HTML that hold comments, and the page's source; gives the rules that they switch off, in their order. */
export function findDisables(pieces: readonly Html[], source: string): Disable[] {
  if (pieces.length === 0) return []
  const lines = sourceLines(source)
  const lineOf = (line: number): string | undefined => (line > lines.starts.length ? undefined : lineText(lines, line))
  return pieces.flatMap(({ value, position }) => {
    if (!position) return []
    let seen = 0
    let line = position.start.line
    // Where a piece begins in its line; further lines may stand in a quote or list, so they are looked for from their start.
    let from = position.start.column - 1
    return [...value.matchAll(COMMENT)].flatMap(({ 0: written, 1: comment = '', index }) => {
      const breaks = countBreaks(value.slice(seen, index))
      if (breaks > 0) from = 0
      line += breaks
      seen = index
      if (!comment.includes(DISABLE_MARK)) return []
      const [first = ''] = written.split('\n')
      const column = Math.max(lineText(lines, line).indexOf(first, from), 0)
      from = column + 1
      const endLine = line + countBreaks(written)
      const last = written.slice(written.lastIndexOf('\n') + 1)
      const endColumn = endLine === line ? column + written.length : Math.max(lineText(lines, endLine).indexOf(last), 0) + last.length
      return readDisable(comment, { line, column: column + 1, endLine, endColumn: endColumn + 1 }, lineOf) ?? []
    })
  })
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1
}
