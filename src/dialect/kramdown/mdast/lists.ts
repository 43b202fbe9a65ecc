import type { BlockContent, List, ListItem } from 'mdast'
import { placed, type Conversion } from './conversion.ts'
import { elementFrom } from './elements.ts'
import type { KramdownContent, KramdownElement } from './nodes.ts'
import { dataFrom } from './properties.ts'
import { spansOf } from './spans.ts'
import { attributesOf, type Element } from '../element.ts'
import { basicId } from '../tree/heading-ids.ts'

/** Makes blocks of the content of an element; given, since lists stand in blocks and blocks in lists. */
type BlocksOf = (conversion: Conversion, element: Element) => KramdownContent[]

/** A list. One with the reference `toc` or `footnotes` makes place for the contents list or the notes. */
export function listFrom(conversion: Conversion, list: Element, siblings: unknown[], blocksOf: BlocksOf): List {
  const node: List = {
    type: 'list',
    ordered: list.kind === 'numbers',
    start: null,
    spread: false,
    children: [],
    ...dataFrom(list.attributes),
    ...placed(conversion, list),
  }
  const references = list.lists?.references ?? []
  const place = { element: list, node, siblings }
  if (!conversion.contentsPlace && references.includes('toc')) conversion.contentsPlace = place
  else if (!conversion.notesPlace && references.includes('footnotes')) conversion.notesPlace = place
  else node.children = list.children.map((item) => itemFrom(conversion, item, blocksOf))
  node.spread = node.children.some(({ spread }) => spread)
  return node
}

function itemFrom(conversion: Conversion, item: Element, blocksOf: BlocksOf): ListItem {
  const isLoose = item.children.some(({ kind, isTight }) => kind === 'paragraph' && !isTight)
  return {
    type: 'listItem',
    spread: isLoose,
    checked: null,
    children: blocksOf(conversion, item) as BlockContent[],
    ...dataFrom(item.attributes),
    ...placed(conversion, item),
  }
}

/** A list of terms and descriptions. Terms have ids where the list asks for them: `{:auto_ids}`, or `{:auto_ids-prefix-}`. */
export function termsFrom(conversion: Conversion, list: Element, blocksOf: BlocksOf): KramdownElement {
  const asked = list.lists?.references.map((reference) => /^auto_ids(?:-([\w-]+))?/.exec(reference)).find((found) => found !== null)
  const children = list.children.map((part) => {
    if (part.kind === 'term') {
      if (asked && !part.attributes?.has('id')) attributesOf(part).set('id', `${asked[1] ?? ''}${basicId(part.idText ?? '')}`)
      return elementFrom(conversion, part, 'dt', spansOf(conversion, part))
    }
    return elementFrom(conversion, part, 'dd', descriptionContent(conversion, part, blocksOf))
  })
  return elementFrom(conversion, list, 'dl', children)
}

/** The content of a description; its text without a `p` where it is tight. */
function descriptionContent(conversion: Conversion, description: Element, blocksOf: BlocksOf): KramdownContent[] {
  const blocks = blocksOf(conversion, description)
  // In place: a list that makes way for the contents is looked for among these.
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    if (block?.type !== 'paragraph' || !block.data?.isTight) continue
    const isFollowed = index < blocks.length - 1
    blocks.splice(index, 1, ...block.children, ...(isFollowed ? [{ type: 'text' as const, value: '\n' }] : []))
  }
  return blocks
}
