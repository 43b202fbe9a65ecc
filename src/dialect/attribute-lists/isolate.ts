import type { BlockContent, Blockquote, DefinitionContent, FootnoteDefinition, List, ListItem, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { holdsType } from '../block-parent.ts'
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
  parent.children = isolateIn(parent.children, lines)
}

/** The same array where no child comes apart, as nearly always. */
function isolateIn<Child extends Block>(children: Child[], lines: SourceLines): (Child | Block)[] {
  let apart: (Child | Block)[] | undefined
  let index = 0
  for (const child of children) {
    const blocks = isolateBlock(child, lines)
    if (blocks) {
      apart ??= children.slice(0, index)
      for (const block of blocks) apart.push(block)
    } else apart?.push(child)
    index += 1
  }
  return apart ?? children
}

/** What a block really is; undefined where it is just that. */
function isolateBlock(block: Block, lines: SourceLines): Block[] | undefined {
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
      return undefined
    default:
      return undefined
  }
}

/** A line that a container does not hold ends it: the line and what follows come after the container. */
function isolateContainer(
  container: Blockquote | FootnoteDefinition,
  holds: (line: AttributeLine) => boolean,
  lines: SourceLines,
): Block[] | undefined {
  const outside = keepInside(container, holds, lines)
  endAtLastChild(container)
  return outside && [container, ...outside]
}

/** A line that an item does not hold ends the whole list, as in kramdown; later items make a list of their own. */
function isolateList(list: List, lines: SourceLines): Block[] | undefined {
  const blocks: Block[] = []
  let items: ListItem[] = []
  const close = (): void => {
    const [first] = items
    if (!first) return
    const start = blocks.length === 0 ? list.start : ordinalOf(first, lines)
    const part: List = { ...list, children: items, ...(start === undefined ? {} : { start }) }
    beginAtFirstChild(part)
    blocks.push(part)
    items = []
  }
  for (const item of list.children) {
    const outside = keepInside(item, (line) => line.indent >= contentColumn(item, lines) || line.line === item.position?.start.line, lines)
    endAtLastChild(item)
    items.push(item)
    if (outside) {
      close()
      blocks.push(...outside)
    }
  }
  if (blocks.length > 0) {
    close()
    return blocks
  }
  beginAtFirstChild(list)
  return undefined
}

/** Leaves in a container what belongs there; gives what does not, or undefined where all does. */
function keepInside(
  container: Blockquote | FootnoteDefinition | ListItem,
  holds: (line: AttributeLine) => boolean,
  lines: SourceLines,
): Block[] | undefined {
  const blocks = isolateIn(container.children, lines)
  const escape = holdsType({ children: blocks }, 'attributeLine')
    ? blocks.findIndex((block) => block.type === 'attributeLine' && !holds(block))
    : -1
  container.children = (escape < 0 ? blocks : blocks.slice(0, escape)) as ItemContent[]
  return escape < 0 ? undefined : blocks.slice(escape)
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

function beginAtFirstChild(list: List): void {
  const start = list.children[0]?.position?.start
  if (start && list.position) list.position = { start, end: list.position.end }
  endAtLastChild(list)
}

function endAtLastChild(container: Blockquote | FootnoteDefinition | List | ListItem): void {
  const end: Point | undefined = container.children.at(-1)?.position?.end
  if (end && container.position) container.position = { start: container.position.start, end }
}
