import type { List, ListItem, PhrasingContent } from 'mdast'
import type { ContentsEntry, Conversion } from './conversion.ts'
import { propertiesFrom } from './properties.ts'
import { spansOf } from './spans.ts'
import type { Element } from '../element.ts'
import { decodeReferences } from '../html/references.ts'

/** Fills the list that asks for the contents with the headings of the page. Where there are none, the list goes. */
export function fillContents(conversion: Conversion): void {
  const { contentsPlace: place, contents } = conversion
  if (!place) return
  const { node, element, siblings } = place
  if (contents.length === 0) {
    siblings.splice(siblings.indexOf(node), 1)
    return
  }
  const properties = propertiesFrom(element.attributes) ?? {}
  const id = element.attributes?.get('id') ?? 'markdown-toc'
  node.data = { isContents: true, hProperties: { ...properties, id: decodeReferences(id) } }
  const levels: { readonly level: number; readonly list: List }[] = []
  for (const entry of contents) {
    while ((levels.at(-1)?.level ?? 0) >= entry.level) levels.pop()
    const parent = levels.at(-1)?.list ?? node
    const nested: List = { type: 'list', ordered: node.ordered ?? false, start: null, spread: false, children: [] }
    parent.children.push(itemFor(conversion, entry, id, nested))
    levels.push({ level: entry.level, list: nested })
  }
  dropEmpty(node)
}

function itemFor(conversion: Conversion, { id, heading }: ContentsEntry, listId: string, nested: List): ListItem {
  const text = withoutPlaces(spansOf(conversion, { children: entryContent(heading.children) }))
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [
      {
        type: 'paragraph',
        data: { isTight: true },
        children: [
          {
            type: 'link',
            url: `#${decodeReferences(id)}`,
            title: null,
            data: { hProperties: { id: decodeReferences(`${listId}-${id}`) } },
            children: text,
          },
        ],
      },
      nested,
    ],
  }
}

/** What a heading shows in the list: without footnotes, and links and directives as their text. */
function entryContent(children: readonly Element[]): Element[] {
  return children.flatMap((child) => {
    if (child.kind === 'footnote') return []
    const content = entryContent(child.children)
    return child.kind === 'link' || child.kind === 'text-directive' ? content : [{ ...child, children: content }]
  })
}

/** What is made of a heading stands nowhere in the page. */
function withoutPlaces(nodes: PhrasingContent[]): PhrasingContent[] {
  for (const node of nodes) {
    delete node.position
    if ('children' in node) withoutPlaces(node.children as PhrasingContent[])
  }
  return nodes
}

function dropEmpty(list: List): void {
  for (const item of list.children) {
    const nested = item.children.at(-1)
    if (nested?.type !== 'list') continue
    if (nested.children.length === 0) item.children.pop()
    else dropEmpty(nested)
  }
}
