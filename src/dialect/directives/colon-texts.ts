import type { Nodes, Text } from 'mdast'
import type { Point } from 'unist'
import { lineText, pointAt, type SourceLines } from '../source-lines.ts'
import { visitBlocks } from '../walk.ts'

/** The beginning of a line of text that looks like a directive and is none. */
export interface ColonText {
  /** `::`, or more. */
  readonly colons: string
  /** True where a space stands between the colons and the name. */
  readonly isSpaced: boolean
  readonly name: string
  /** What stands behind the name, to the end of the line or of the plain text. */
  readonly rest: string
  /** Where the colons stand. */
  readonly start: Point
}

const BEGINNING = /^[ \t]*(:{2,})([ \t]*)([A-Za-z][\w-]*)(.*)$/s

/** Finds lines of paragraphs and headings that begin with colons and a name. */
export function colonTexts(tree: Nodes, lines: SourceLines): readonly ColonText[] {
  if (!lines.text.includes('::')) return []
  const found: ColonText[] = []
  visitBlocks(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    for (const [index, child] of node.children.entries()) {
      const begins = index === 0 || node.children[index - 1]?.type === 'break'
      if (child.type === 'text' && child.value.includes('::')) found.push(...inText(child, begins, node.position?.start, lines))
    }
  })
  return found
}

function* inText({ value, position }: Text, begins: boolean, blockStart: Point | undefined, lines: SourceLines): Generator<ColonText> {
  for (const [index, piece] of value.split('\n').entries()) {
    if (index === 0 && !begins) continue
    const [, colons = '', space = '', name = '', rest = ''] = BEGINNING.exec(piece) ?? []
    if (name === '') continue
    const start = startOf(index, position?.start ?? blockStart, colons, lines)
    if (start) yield { colons, isSpaced: space !== '', name, rest, start }
  }
}

/** Where the colons stand; undefined where a backslash says that they are text. */
function startOf(index: number, textStart: Point | undefined, colons: string, lines: SourceLines): Point | undefined {
  if (!textStart) return undefined
  const line = textStart.line + index
  const text = lineText(lines, line)
  const column = text.indexOf(colons, index === 0 ? textStart.column - 1 : 0)
  if (column < 0 || text[column - 1] === '\\') return undefined
  return pointAt(lines, line, column + 1)
}
