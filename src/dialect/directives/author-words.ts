import type { Paragraph, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Point } from 'unist'
import { lineText, pointAt, type SourceLines } from '../source-lines.ts'
import { partsOf } from './box.ts'
import { isClosed } from './box-ends.ts'

/** A directive that is none after all, as the text that its author wrote; of a box, what it holds stays what it is. */
export function authorWords(directive: ContainerDirective | LeafDirective, lines: SourceLines): readonly RootContent[] {
  const { position } = directive
  if (!position) return []
  const opening = paragraphBetween(position.start, endOfLine(position.start.line, lines), lines)
  if (directive.type === 'leafDirective') return [opening]
  const { content } = partsOf(directive)
  if (!isClosed(directive, lines)) return [opening, ...content]
  const last = lineText(lines, position.end.line)
  return [opening, ...content, paragraphBetween(pointAt(lines, position.end.line, last.indexOf(':::') + 1), position.end, lines)]
}

function paragraphBetween(start: Point, end: Point, lines: SourceLines): Paragraph {
  const position = { start, end }
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: lines.text.slice(start.offset, end.offset).trimEnd(), position }],
    position,
  }
}

function endOfLine(line: number, lines: SourceLines): Point {
  return pointAt(lines, line, lineText(lines, line).length + 1)
}
