import { columnWidth, lineText, pointAt, type SourceLines } from '../source-lines.ts'
import type { AttributeLine } from './attribute-line.ts'
import { readAttributeLine } from './grammar.ts'

/** The attribute line on a line of the source, or undefined where the line is something else. */
export function attributeLineAt(line: number, lines: SourceLines): AttributeLine | undefined {
  const source = lineText(lines, line)
  if (!source.includes('{:')) return undefined
  const before = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*/.exec(source)?.[0] ?? ''
  const found = readAttributeLine(source.slice(before.length))
  if (!found) return undefined
  return {
    type: 'attributeLine',
    content: found,
    line,
    indent: columnWidth(source, before.length),
    position: { start: pointAt(lines, line, before.length + 1), end: pointAt(lines, line, source.trimEnd().length + 1) },
  }
}
