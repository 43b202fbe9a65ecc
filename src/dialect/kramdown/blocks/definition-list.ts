import { blankEnd } from './blank.ts'
import { appendItemLine, isContentLine, itemListAt, readFirstLine, readItemLine } from './item-lines.ts'
import { isBoundaryMarker, isMarkerTail } from './lazy-end.ts'
import { appendLineEnd } from './list-paragraphs.ts'
import { isLazyLine, readItemList } from './list.ts'
import { createBlock } from './place-block.ts'
import { createSource } from './source.ts'
import { lineEnd, skipIndent, leadingSpace } from '../characters.ts'
import { createElement, lastChild, type Element } from '../element.ts'
import { appendSlice, createBuilder, endOrigin, finishBuilder, originOf, sliceFragment, type FragmentBuilder } from '../fragment.ts'
import { inlineFrom, inlineSource } from '../inline-text.ts'
import type { Reading, Scope, Source } from '../reading.ts'

interface OpenDescription {
  readonly element: Element
  readonly text: FragmentBuilder
  readonly indentation: number
}

/** Reads descriptions. The lines of the paragraph before them are what they describe. */
export function readDefinitionList(reading: Reading, scope: Scope): boolean {
  const { source, tree } = scope
  const at = skipIndent(source.text, source.position)
  if (!isMarkerTail(source.text.charCodeAt(at + 1))) return false
  const { children } = tree
  const last = children.at(-1)
  const isApart = last?.kind === 'blank' && last.value === '\n' && children.at(-2)?.kind === 'paragraph'
  if (last?.kind !== 'paragraph' && !isApart) return false
  const list = createBlock(scope, 'terms', source.position, source.position + 1)
  if (isApart) children.pop()
  const paragraph = children.pop()
  if (!paragraph) return false
  list.start = paragraph.start
  delete list.lists
  if (paragraph.lists) list.lists = paragraph.lists
  list.children = termsFrom(reading, paragraph)
  const descriptions = gatherDescriptions(reading, source, isApart)
  let blank: Element | undefined
  for (const { element, text } of descriptions) {
    list.children.push(element)
    list.end = element.end
    reading.parseBlocks(reading, element, createSource(finishBuilder(text)))
    if (element.children.length === 0) continue
    blank = lastChild(element)?.kind === 'blank' ? element.children.pop() : undefined
    const [first] = element.children
    if (first?.kind !== 'paragraph' || element.isLoose) continue
    if (element.children.length > 1) appendLineEnd(first)
    first.isTight = true
  }
  placeList(children, list)
  if (blank) children.push(blank)
  return true
}

/** Descriptions right behind others belong to the same list. */
function placeList(children: Element[], list: Element): void {
  if (children.at(-1)?.kind === 'blank' && children.at(-2)?.kind === 'terms') children.pop()
  const before = children.at(-1)
  if (before?.kind === 'terms') {
    before.children.push(...list.children)
    before.end = list.end
  } else children.push(list)
}

function termsFrom(reading: Reading, paragraph: Element): Element[] {
  const [inline] = paragraph.children
  if (!inline) return []
  const source = inlineSource(inline)
  const terms: Element[] = []
  const length = source.text.replace(/\n+$/, '').length
  for (let start = 0; start < length;) {
    const end = Math.min(lineEnd(source.text, start), length + 1)
    const to = source.text[end - 1] === '\n' ? end - 1 : end
    const term = createElement('term', originOf(source, start), endOrigin(source, to))
    const first = start + leadingSpace(source.text.slice(start, to))
    const list = itemListAt(source.text.slice(first, to))
    let from = start
    if (list) {
      readItemList(reading, term, { attributeList: source.text.slice(first + list.from, first + list.to) })
      from = first + list.end + leadingSpace(source.text.slice(first + list.end, to))
    }
    term.idText = source.text.slice(from, to)
    term.children.push(inlineFrom(sliceFragment(source, from, to), term.start, term.end))
    terms.push(term)
    start = end
  }
  return terms
}

function gatherDescriptions(reading: Reading, source: Source, isFirstApart: boolean): OpenDescription[] {
  const { text, fragment } = source
  const descriptions: OpenDescription[] = []
  let open: OpenDescription | undefined
  let isApart = isFirstApart
  let isAfterBlank = false
  while (source.position < text.length) {
    const { position } = source
    const most = open ? Math.min(open.indentation - 1, 3) : 3
    const at = skipIndent(text, position, most)
    if (text.charCodeAt(at) === 58 && isMarkerTail(text.charCodeAt(at + 1))) {
      const line = readFirstLine(text, at + 1, at + 1 - position)
      const element = createElement('description', originOf(fragment, position), endOrigin(fragment, line.end - 1))
      element.isLoose = isApart
      readItemList(reading, element, line)
      open = { element, text: createBuilder(), indentation: line.indentation }
      appendSlice(open.text, fragment, line.from, line.end)
      descriptions.push(open)
      source.position = line.end
      isApart = isAfterBlank = false
    } else if (!open || isBoundaryMarker(text, position)) break
    else if (isContentLine(text, position, open.indentation) || (!isAfterBlank && isLazyLine(reading, source, open.indentation))) {
      const end = lineEnd(text, position)
      appendItemLine(open.text, source, readItemLine(text, position, open.indentation), end)
      open.element.end = endOrigin(fragment, end - 1)
      source.position = end
      isApart = isAfterBlank = false
    } else {
      const blank = blankEnd(text, position)
      if (blank === -1) break
      appendSlice(open.text, fragment, position, blank)
      source.position = blank
      isApart = isAfterBlank = true
    }
  }
  return descriptions
}
