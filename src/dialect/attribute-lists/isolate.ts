import type { BlockContent, Blockquote, DefinitionContent, FootnoteDefinition, List, ListItem, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { columnWidth, lineText, type SourceLines } from '../source-lines.ts'
import type { AttributeLine } from './attribute-line.ts'
import { splitParagraph } from './split-paragraph.ts'
import { splitSetext } from './split-setext.ts'
import { splitTable } from './split-table.ts'

type Block = RootContent
type ItemContent = BlockContent | DefinitionContent

/**
 * Makes each attribute line of the page a block of its own, in the container that it belongs to by its indentation.
 * A Markdown parser sees such a line as text: of the paragraph above it, of the last paragraph of the list above it
 * (as a lazy continuation), or as a row of the table above it.
 */
export function isolateAttributeLines(parent: Root | { children: RootContent[] }, lines: SourceLines): void {
  parent.children = parent.children.flatMap((child) => isolateBlock(child, lines))
}

function isolateBlock(block: Block, lines: SourceLines): Block[] {
  switch (block.type) {
    case 'paragraph':
      return splitParagraph(block, lines)
    case 'heading':
      return splitSetext(block, lines)
    case 'table':
      return splitTable(block, lines)
    case 'list':
      return isolateList(block, lines)
    case 'blockquote':
      return isolateContainer(block, (line) => isQuoted(line, block, lines), lines)
    case 'footnoteDefinition':
      return isolateContainer(block, (line) => line.indent >= 4 || line.line === block.position?.start.line, lines)
    case 'containerDirective':
      isolateAttributeLines(block, lines)
      return [block]
    default:
      return [block]
  }
}

/** A line that a container does not hold ends it: the line and what follows come after the container. */
function isolateContainer(
  container: Blockquote | FootnoteDefinition,
  holds: (line: AttributeLine) => boolean,
  lines: SourceLines,
): Block[] {
  const [inside, outside] = splitAtEscape(
    container.children.flatMap((child) => isolateBlock(child, lines)),
    holds,
  )
  container.children = inside as ItemContent[]
  endAtLastChild(container)
  return [container, ...outside]
}

/** A line that an item does not hold ends the whole list, as in kramdown; later items make a list of their own. */
function isolateList(list: List, lines: SourceLines): Block[] {
  const blocks: Block[] = []
  let items: ListItem[] = []
  const close = (): void => {
    const [first] = items
    if (!first) return
    const start = blocks.length === 0 ? list.start : ordinalOf(first, lines)
    const part: List = { ...list, children: items, ...(start === undefined ? {} : { start }) }
    if (list.position && first.position) part.position = { start: first.position.start, end: list.position.end }
    endAtLastChild(part)
    blocks.push(part)
    items = []
  }
  for (const item of list.children) {
    const column = contentColumn(item, lines)
    const [inside, outside] = splitAtEscape(
      item.children.flatMap((child) => isolateBlock(child, lines)),
      (line) => line.indent >= column || line.line === item.position?.start.line,
    )
    item.children = inside as ItemContent[]
    endAtLastChild(item)
    items.push(item)
    if (outside.length > 0) {
      close()
      blocks.push(...outside)
    }
  }
  close()
  return blocks
}

function splitAtEscape(blocks: readonly Block[], holds: (line: AttributeLine) => boolean): [inside: Block[], outside: Block[]] {
  const escape = blocks.findIndex((block) => block.type === 'attributeLine' && !holds(block))
  return escape < 0 ? [[...blocks], []] : [blocks.slice(0, escape), blocks.slice(escape)]
}

/** How many columns a line must be indented to be content of the item: the width of its indentation, marker and space. */
function contentColumn(item: ListItem, lines: SourceLines): number {
  const start = item.position?.start
  if (!start) return 0
  const line = lineText(lines, start.line)
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]?/.exec(line.slice(start.column - 1))
  const rest = line.slice(start.column - 1 + (marker?.[0].length ?? 0))
  // One to four spaces after the marker count; five or more are an indented code block after one space.
  const spaces = /^ {1,3}(?=\S)/.exec(rest)?.[0].length ?? 0
  return columnWidth(line, start.column - 1 + (marker?.[0].length ?? 0) + spaces)
}

function ordinalOf(item: ListItem, lines: SourceLines): number | undefined {
  const start = item.position?.start
  const digits = start && /^\d+/.exec(lineText(lines, start.line).slice(start.column - 1))
  return digits ? Number(digits[0]) : undefined
}

function isQuoted(line: AttributeLine, quote: Blockquote, lines: SourceLines): boolean {
  const column = quote.position?.start.column ?? 1
  return /^\s*>/.test(lineText(lines, line.line).slice(column - 1))
}

function endAtLastChild(container: Blockquote | FootnoteDefinition | List | ListItem): void {
  const end: Point | undefined = container.children.at(-1)?.position?.end
  if (end && container.position) container.position = { start: container.position.start, end }
}
