import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { lineText, pointAt, type SourceLines } from '../source-lines.ts'
import { attributeLineAt } from './attribute-line-at.ts'
import type { AttributeLine } from './attribute-line.ts'

type Piece = { readonly kind: 'content'; readonly content: PhrasingContent } | { readonly kind: 'line'; readonly line: AttributeLine }

/** Takes a paragraph; gives the paragraphs and attribute lines that it really is, in order; undefined where it is just one. */
export function splitParagraph(paragraph: Paragraph, lines: SourceLines): RootContent[] | undefined {
  if (!mayHoldLines(paragraph)) return undefined
  const pieces = paragraph.children.flatMap((child) => (child.type === 'text' ? splitText(child, lines) : [content(child)]))
  if (!pieces.some((piece) => piece.kind === 'line')) return undefined
  const blocks: RootContent[] = []
  let phrasing: PhrasingContent[] = []
  const close = (): void => {
    const children = trimPhrasing(phrasing)
    const start = children[0]?.position?.start
    const end = children.at(-1)?.position?.end
    if (children.length > 0) blocks.push({ ...paragraph, children, ...(start && end ? { position: { start, end } } : {}) })
    phrasing = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'content') phrasing.push(piece.content)
    else {
      close()
      blocks.push(piece.line)
    }
  }
  close()
  return blocks
}

function mayHoldLines({ children }: Paragraph): boolean {
  for (const child of children) if (mayHoldLine(child)) return true
  return false
}

function mayHoldLine(child: PhrasingContent): boolean {
  return child.type === 'text' && child.value.includes('{:')
}

function splitText(text: Text, lines: SourceLines): Piece[] {
  const position = text.position
  if (!position || !mayHoldLine(text)) return [content(text)]
  const pieces: Piece[] = []
  let kept: string[] = []
  let keptFrom = position.start.line
  const values = text.value.split('\n')
  const close = (next: number): void => {
    if (kept.length > 0) {
      const start = keptFrom === position.start.line ? position.start : pointAt(lines, keptFrom, firstColumn(keptFrom, lines))
      const last = next - 1
      const end = last === position.end.line ? position.end : pointAt(lines, last, lineText(lines, last).length + 1)
      pieces.push(content({ type: 'text', value: kept.join('\n'), position: { start, end } }))
    }
    kept = []
    keptFrom = next + 1
  }
  for (const [index, value] of values.entries()) {
    const line = position.start.line + index
    const found = value.startsWith('{:') && isWholeLine(text, index, values.length, lines) ? attributeLineAt(line, lines) : undefined
    if (!found) kept.push(value)
    else {
      close(line)
      pieces.push({ kind: 'line', line: found })
    }
  }
  close(position.start.line + values.length)
  return pieces
}

/** A line of a text node is a whole line of the source unless other content stands before or after it there. */
function isWholeLine(text: Text, index: number, count: number, lines: SourceLines): boolean {
  const position = text.position
  if (!position) return false
  if (
    index === 0 &&
    !/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*$/.test(lineText(lines, position.start.line).slice(0, position.start.column - 1))
  )
    return false
  return (
    index < count - 1 ||
    lineText(lines, position.end.line)
      .slice(position.end.column - 1)
      .trim() === ''
  )
}

function firstColumn(line: number, lines: SourceLines): number {
  return (/^[\s>]*/.exec(lineText(lines, line))?.[0].length ?? 0) + 1
}

function content(node: PhrasingContent): Piece {
  return { kind: 'content', content: node }
}

/** Without the line breaks and white space that the removed lines leave at the edges. */
function trimPhrasing(phrasing: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...phrasing]
  while (kept[0]?.type === 'break' || isBlankText(kept[0])) kept.shift()
  while (kept.at(-1)?.type === 'break' || isBlankText(kept.at(-1))) kept.pop()
  const first = kept[0]
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() }
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() }
  return kept
}

function isBlankText(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}
