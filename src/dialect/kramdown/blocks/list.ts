import { blankEnd } from './blank.ts'
import { closesBox, directiveLineAt } from './directive-line.ts'
import { appendItemLine, isContentLine, readFirstLine, readItemLine, type FirstLine, type ItemLine } from './item-lines.ts'
import { isBoundaryMarker, isLazyBarrier, isListMarker, isMarkerTail, isNumberMarker } from './lazy-end.ts'
import { settleItem } from './list-paragraphs.ts'
import { createBlock } from './place-block.ts'
import { ruleEnd } from './rule.ts'
import { createSource } from './source.ts'
import { markTasks } from './task-list.ts'
import { readAttributeList } from '../attribute-list.ts'
import { isDigit, lineEnd, restIsBlank, skipIndent } from '../characters.ts'
import { createElement, lastChild, listsOf, type Element } from '../element.ts'
import { appendSlice, createBuilder, endOrigin, finishBuilder, originOf, type FragmentBuilder } from '../fragment.ts'
import type { Reading, Scope, Source } from '../reading.ts'

/** An item while its lines are gathered. A list in it that begins on a line of its own begins a text of its own. */
interface OpenItem {
  readonly element: Element
  readonly texts: FragmentBuilder[]
  readonly indentation: number
  hasList: boolean
  /** The colons of the outermost box that is open in it; 0 where none is. */
  boxColons: number
}

/** Reads a list. Which lines belong to it is decided first; then each item is read. */
export function readList(reading: Reading, scope: Scope): boolean {
  const { source, tree } = scope
  const at = skipIndent(source.text, source.position)
  const isNumbers = isDigit(source.text.charCodeAt(at))
  if (!isListMarker(source.text, at)) return false
  const list = createBlock(scope, isNumbers ? 'numbers' : 'bullets', source.position, source.position + 1)
  const { items, isParted } = gatherItems(reading, source, isNumbers)
  list.children = items.map((item) => item.element)
  list.end = lastChild(list)?.end ?? list.end
  tree.children.push(list)
  let blank: Element | undefined
  for (const item of items) {
    for (const text of item.texts) reading.parseBlocks(reading, item.element, createSource(finishBuilder(text)))
    if (item.element.children.length === 0) continue
    settleItem(list, item.element, isParted)
    blank = lastChild(item.element)?.kind === 'blank' ? item.element.children.pop() : undefined
  }
  if (blank && !isParted) tree.children.push(blank)
  if (reading.settings.input === 'GFM') markTasks(list)
  return true
}

function gatherItems(reading: Reading, source: Source, isNumbers: boolean): { items: OpenItem[]; isParted: boolean } {
  const { text } = source
  const items: OpenItem[] = []
  let item: OpenItem | undefined
  let isAfterBlank = false
  while (source.position < text.length) {
    const { position } = source
    if (isAfterBlank && ruleEnd(text, position) !== -1) break
    if (isBoundaryMarker(text, position)) {
      source.position = restIsBlank(text, position + 1)
      return { items, isParted: true }
    }
    const marker = markerEnd(text, position, isNumbers, item ? Math.min(item.indentation - 1, 3) : 3)
    if (marker !== -1) {
      item = openItem(reading, source, marker)
      items.push(item)
      isAfterBlank = false
    } else if (!item) break
    else if (belongsToItem(reading, source, item, isAfterBlank)) {
      addLine(reading, source, item)
      isAfterBlank = false
    } else {
      const blank = blankEnd(text, position)
      if (blank === -1) break
      item.hasList = true
      isAfterBlank = true
      appendSlice(lastText(item), source.fragment, position, blank)
      source.position = blank
    }
  }
  return { items, isParted: false }
}

function openItem(reading: Reading, source: Source, marker: number): OpenItem {
  const { text, position, fragment } = source
  const line = readFirstLine(text, marker, marker - position)
  const first = createBuilder()
  appendSlice(first, fragment, line.from, line.end)
  const element = createElement('item', originOf(fragment, position), endOrigin(fragment, line.end - 1))
  readItemList(reading, element, line)
  source.position = line.end
  const hasList = isListMarker(text, line.from) && line.from < line.end
  return { element, texts: [first], indentation: line.indentation, hasList, boxColons: boxColonsBehind(reading, text, line.from, 0) }
}

/** Puts what the attribute list of an item says on it. */
export function readItemList(reading: Reading, element: Element, { attributeList }: Pick<FirstLine, 'attributeList'>): void {
  if (attributeList === undefined || readAttributeList(attributeList, listsOf(element))) return
  reading.warn('invalid-attribute-list', `“${attributeList}” says nothing an attribute list can say`, element.start, element.end)
}

function belongsToItem(reading: Reading, source: Source, item: OpenItem, isAfterBlank: boolean): boolean {
  const { text, position } = source
  if (isContentLine(text, position, item.indentation)) return true
  return !isAfterBlank && isLazyLine(reading, source, item.indentation)
}

/** True where a line without the indentation still belongs to an item or description. */
export function isLazyLine(reading: Reading, source: Source, indentation: number): boolean {
  const { text, position } = source
  return restIsBlank(text, position) === -1 && !isLazyBarrier(reading, source, position, Math.min(indentation, 3))
}

function addLine(reading: Reading, source: Source, item: OpenItem): void {
  const { text, position } = source
  const end = lineEnd(text, position)
  const line = readItemLine(text, position, item.indentation)
  // A list in a box is a part of the box.
  const isList = item.boxColons === 0 && startsList(text, line)
  item.boxColons = boxColonsBehind(reading, text, line.from, item.boxColons)
  if (isList && line.isIndented && !item.hasList) {
    item.texts.push(createBuilder())
    item.hasList = true
  }
  appendItemLine(lastText(item), source, line, end, isList && !line.isIndented && item.hasList ? item.indentation + 4 : 0)
  item.element.end = endOrigin(source.fragment, end - 1)
  source.position = end
}

/** The colons of the box that is open behind a line, where so many opened one before it. */
function boxColonsBehind(reading: Reading, text: string, index: number, before: number): number {
  if (before > 0) return closesBox(text, index, before) ? 0 : before
  const colons = directiveLineAt(reading, text, index)?.colons ?? 0
  return colons > 2 ? colons : 0
}

function startsList(text: string, { from, spaces }: ItemLine): boolean {
  return spaces <= 3 && isListMarker(text, skipIndent(text, from, 3 - spaces))
}

function lastText(item: OpenItem): FragmentBuilder {
  return item.texts[item.texts.length - 1] ?? createBuilder()
}

function markerEnd(text: string, index: number, isNumbers: boolean, most: number): number {
  let at = skipIndent(text, index, most < 0 ? 3 : most)
  const code = text.charCodeAt(at)
  if (!isNumbers) return (code === 42 || code === 43 || code === 45) && isMarkerTail(text.charCodeAt(at + 1)) ? at + 1 : -1
  if (!isNumberMarker(text, at)) return -1
  while (isDigit(text.charCodeAt(at))) at++
  return at + 1
}
