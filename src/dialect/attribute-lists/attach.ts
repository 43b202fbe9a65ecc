import type { Parent, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { tell } from '../messages.ts'
import { holdsType, isBlockParent } from '../block-parent.ts'
import { isBlankLine, type SourceLines } from '../source-lines.ts'
import { applyAttributes } from './apply.ts'
import type { AttributeLine } from './attribute-line.ts'
import { parseAttributeList } from './grammar.ts'
import type { PageAttributes } from './page-attributes.ts'

/** Collects the attribute list definitions of a tree, wherever they stand, before anything refers to them. */
export function collectDefinitions(parent: { children: RootContent[] }, page: PageAttributes): void {
  for (const child of parent.children) {
    if (child.type === 'attributeLine' && child.content.kind === 'definition') {
      const list = parseAttributeList(child.content.body)
      page.named.set(child.content.name, list)
      if (list.attributes.size > 0) page.hasKeys = true
    } else if (isBlockParent(child)) collectDefinitions(child, page)
  }
}

/**
 * Applies each attribute line to its block and takes it out of the tree.
 * It belongs to the block above it where no blank line stands between, else to the block below it. At the start of the page,
 * or straight after a definition or an option, a blank line below it makes it void (kramdown 2.4, `extensions.rb`).
 */
export function attachAttributeLines(parent: { children: RootContent[] }, page: PageAttributes, lines: SourceLines, file: VFile): void {
  if (!holdsType(parent, 'attributeLine')) {
    for (const child of parent.children) if (isBlockParent(child)) attachAttributeLines(child, page, lines, file)
    return
  }
  const kept: RootContent[] = []
  let waiting: AttributeLine[] = []
  let lineAbove = 0
  let voidBeforeBlank = (parent as Parent).type === 'root'
  const applyTo = (block: RootContent, line: AttributeLine): void => {
    if (line.content.kind !== 'list') return
    const list = parseAttributeList(line.content.body)
    const { unknown } = applyAttributes(block, list, page.named)
    if (list.attributes.size > 0) page.hasKeys = true
    for (const name of unknown) tellUnknownReference(file, name, line)
    for (const piece of list.malformed) tellMalformed(file, piece, line)
  }
  for (const child of parent.children) {
    if (child.type !== 'attributeLine') {
      for (const line of waiting) applyTo(child, line)
      waiting = []
      if (isBlockParent(child)) attachAttributeLines(child, page, lines, file)
      kept.push(child)
      lineAbove = child.position?.end.line ?? 0
      voidBeforeBlank = false
      continue
    }
    const above = kept.at(-1)
    if (child.content.kind === 'list') {
      if (above && waiting.length === 0 && lineAbove === child.line - 1) applyTo(above, child)
      else if (voidBeforeBlank && isBlankLine(lines, child.line + 1)) tellWithoutBlock(file, child)
      else waiting.push(child)
    } else if (child.content.kind === 'definition' || child.content.kind === 'extension') voidBeforeBlank = true
    if (lineAbove === child.line - 1) lineAbove = child.line
  }
  for (const line of waiting) tellWithoutBlock(file, line)
  parent.children = kept
}

/** Tells of a word in an attribute list that names no definition. */
export function tellUnknownReference(file: VFile, name: string, at: AttributeLine | RootContent): void {
  tell(file, {
    rule: 'dialect/attribute-list',
    severity: 'info',
    message: `'${name}' in this attribute list names no definition, so it has no effect`,
    hint: `write {:.${name}} for a class, or define it with {:${name}: …}`,
    at,
  })
}

/** Tells of a piece of an attribute list that is neither class, id, key nor reference. */
export function tellMalformed(file: VFile, piece: string, at: AttributeLine | RootContent): void {
  tell(file, {
    rule: 'dialect/attribute-list',
    severity: 'warning',
    message: `'${piece}' in this attribute list is not a class, an id or a key, so it is left out`,
    hint: 'write .class, #id or key="value"',
    at,
  })
}

function tellWithoutBlock(file: VFile, line: AttributeLine): void {
  tell(file, {
    rule: 'dialect/attribute-list',
    severity: 'info',
    message: 'this attribute list stands beside no block, so it has no effect',
    hint: 'put it on the line straight below the block that it is for',
    at: line,
  })
}
