import type { Heading, RootContent } from 'mdast'
import { lineText, pointAt, type SourceLines } from '../source-lines.ts'
import { attributeLineAt } from './attribute-line-at.ts'

/** An attribute line above a line of hyphens is read as a heading by Markdown: gives the attribute line and the rule that were meant; undefined for any other heading. */
export function splitSetext(heading: Heading, lines: SourceLines): RootContent[] | undefined {
  const { start, end } = heading.position ?? {}
  if (!start || end?.line !== start.line + 1 || heading.depth !== 2) return undefined
  const line = attributeLineAt(start.line, lines)
  const underline = lineText(lines, end.line)
  if (!line || !/^\s*-{3,}\s*$/.test(underline)) return undefined
  return [line, { type: 'thematicBreak', position: { start: pointAt(lines, end.line, 1), end } }]
}
