import type { Heading, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { applyAttributes, setProperty } from './apply.ts'
import { pointAfter } from '../source-lines.ts'
import { visitAll } from '../walk.ts'
import { tellMalformed, tellUnknownReference } from './attach.ts'
import { parseAttributeList, readSpanAttributeList } from './grammar.ts'
import type { PageAttributes } from './page-attributes.ts'

/** `## Title {#id}`: white space, then the id at the end of the heading; names as in XML (kramdown 2.4, `header.rb`). */
const HEADING_ID = /[ \t]+\{#([\p{L}_:][\p{L}\p{N}\p{M}_:.-]*)\}[ \t]*$/u

/**
 * Applies the attribute lists that stand inside text: after a link, an image, emphasis or code, and at the start of a list item;
 * and reads `{#id}` at the end of a heading. A list after plain text is text (kramdown 2.4, `extensions.rb`).
 */
export function applySpanAttributes(tree: Root | RootContent, page: PageAttributes, file: VFile): void {
  const apply = (node: Nodes, body: string): void => {
    const list = parseAttributeList(body)
    const { unknown } = applyAttributes(node, list, page.named)
    if (list.attributes.size > 0) page.hasKeys = true
    for (const name of unknown) tellUnknownReference(file, name, node as RootContent)
    for (const piece of list.malformed) tellMalformed(file, piece, node as RootContent)
  }
  const read = (node: Nodes): undefined => {
    if (node.type === 'heading') readHeadingId(node)
    if (node.type === 'listItem') readItemList(node, apply)
    if ('children' in node) readSpanLists(node, apply)
  }
  read(tree)
  visitAll(tree, read)
}

function readSpanLists(parent: Parents, apply: (node: Nodes, body: string) => void): void {
  for (let index = 1; index < parent.children.length; index += 1) {
    const [target, child] = [parent.children[index - 1], parent.children[index]]
    if (child?.type !== 'text' || !child.value.startsWith('{:') || !target || !canHoldAttributes(target)) continue
    for (let list = readSpanAttributeList(child.value); list; list = readSpanAttributeList(child.value)) {
      apply(target, list.body)
      cut(child, list.length)
    }
  }
}

function readItemList(item: ListItem, apply: (node: Nodes, body: string) => void): void {
  const paragraph = item.children[0]
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (text?.type !== 'text' || !text.value.startsWith('{:')) return
  const list = readSpanAttributeList(text.value)
  if (!list) return
  apply(item, list.body)
  const space = /^[ \t]*/.exec(text.value.slice(list.length))?.[0].length ?? 0
  cut(text, list.length + space)
}

function readHeadingId(heading: Heading): void {
  const last = heading.children.at(-1)
  const found = last?.type === 'text' && last.value.includes('{#') ? HEADING_ID.exec(last.value) : undefined
  if (!found?.[1] || last?.type !== 'text') return
  last.value = last.value.slice(0, found.index)
  if (last.value === '') heading.children.pop()
  // An attribute list on the line below was applied before this, and wins.
  const data = heading.data as { hProperties?: Record<string, unknown> } | undefined
  if (data?.hProperties?.['id'] === undefined) setProperty(heading, 'id', found[1])
}

function canHoldAttributes(node: RootContent | PhrasingContent): boolean {
  return ['link', 'linkReference', 'image', 'imageReference', 'emphasis', 'strong', 'delete', 'inlineCode'].includes(node.type)
}

function cut(text: Text, length: number): void {
  if (text.position) text.position = { start: pointAfter(text.position.start, text.value.slice(0, length)), end: text.position.end }
  text.value = text.value.slice(length)
}
