import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import { blocksOf } from './blocks.ts'
import type { Conversion, NumberedNote } from './conversion.ts'
import type { KramdownElement } from './nodes.ts'
import { placed } from './conversion.ts'
import { decodeReferences } from '../html/references.ts'

/** The notes that are referred to, with links back to where they are; undefined where there are none. */
export function notesOf(conversion: Conversion): KramdownElement | undefined {
  const { notes, reading } = conversion
  const items: ListItem[] = []
  // A note may refer to others, which makes the list grow.
  for (const note of notes) items.push(itemFor(conversion, note))
  if (items.length === 0) return undefined
  const start = reading.settings.footnoteNr
  const list: List = { type: 'list', ordered: true, start, spread: true, children: items }
  return {
    type: 'kramdownElement',
    isAuthors: false,
    data: { hName: 'div', hProperties: { className: ['footnotes'], role: 'doc-endnotes' } },
    children: [list],
  }
}

function itemFor(conversion: Conversion, note: NumberedNote): ListItem {
  // References to a note from within it, or from later ones, have no link back: as in kramdown.
  const { repeats } = note
  const children = blocksOf(conversion, note.content) as BlockContent[]
  const item: ListItem = {
    type: 'listItem',
    spread: true,
    checked: null,
    data: { hProperties: { id: `fn:${note.name}`, role: 'doc-endnote' } },
    children,
    ...placed(conversion, note.content),
  }
  const { footnoteBacklink, footnoteBacklinkInline } = conversion.reading.settings
  const isText = note.content.children.findLast(({ kind }) => kind !== 'boundary')?.kind === 'paragraph'
  const last = isText || footnoteBacklinkInline ? lastParagraph(item) : undefined
  const target: Paragraph | Heading = last ?? { type: 'paragraph', children: [] }
  if (!last) children.push(target)
  if (footnoteBacklink !== '')
    target.children.push(...backLinks(note.name, repeats, decodeReferences(footnoteBacklink), last !== undefined))
  return item
}

function lastParagraph(item: ListItem): Paragraph | Heading | undefined {
  let node: { readonly type: string; readonly children?: unknown[] } = item
  for (;;) {
    const children = node.children as (typeof node)[] | undefined
    const last = children?.findLast(({ type }) => type !== 'definition')
    if (!last) return undefined
    if (last.type === 'paragraph' || last.type === 'heading') return last as Paragraph | Heading
    node = last
  }
}

function backLinks(name: string, repeats: number, mark: string, isBehindText: boolean): PhrasingContent[] {
  const links: PhrasingContent[] = isBehindText ? [{ type: 'text', value: '\u00a0' }] : []
  links.push(backLink(name, [{ type: 'text', value: mark }]))
  for (let repeat = 1; repeat <= repeats; repeat++) {
    const number: KramdownElement = {
      type: 'kramdownElement',
      isAuthors: false,
      data: { hName: 'sup' },
      children: [{ type: 'text', value: String(repeat + 1) }],
    }
    links.push({ type: 'text', value: '\u00a0' }, backLink(`${name}:${String(repeat)}`, [{ type: 'text', value: mark }, number]))
  }
  return links
}

function backLink(name: string, children: PhrasingContent[]): PhrasingContent {
  return {
    type: 'link',
    url: `#fnref:${name}`,
    title: null,
    data: { hProperties: { className: ['reversefootnote'], role: 'doc-backlink' } },
    children,
  }
}
