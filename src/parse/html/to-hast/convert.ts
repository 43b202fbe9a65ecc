import type { ElementContent } from 'hast'
import type { Data, Nodes, Parents, RootContent } from 'mdast'
import { BARE_WORDS } from '../../../dialect/html-blocks/html-blocks.ts'
import { addressOf } from './address.ts'
import type { Conversion } from './conversion.ts'
import { elementFor, leafFor, onLines } from './element.ts'
import { footnoteMark } from './footnotes.ts'
import { isLooseList, list, listItem, mixedItem } from './lists.ts'
import { asWritten } from './references.ts'
import { table, tableRow } from './tables.ts'

/** All that a node holds, as HTML. */
export function contentOf(parent: Parents, conversion: Conversion): ElementContent[] {
  const content: ElementContent[] = []
  const surroundings = { parent, index: 0, isLoose: parent.type === 'list' && isLooseList(parent) }
  let isBehindBreak = false
  for (const node of parent.children) {
    const made = convert(node, conversion, surroundings)
    if (Array.isArray(made)) content.push(...made)
    else if (made) content.push(isBehindBreak ? withoutSpaceBefore(made) : made)
    isBehindBreak = node.type === 'break'
    surroundings.index += 1
  }
  return content
}

/** What a node stands in. */
interface Surroundings {
  readonly parent: Parents
  readonly index: number
  /** True in a list whose items stand apart. */
  readonly isLoose: boolean
}

function convert(
  node: RootContent,
  conversion: Conversion,
  { parent, index, isLoose }: Surroundings,
): ElementContent | ElementContent[] | undefined {
  switch (node.type) {
    case 'text':
      return leafFor({ type: 'text', value: withoutSpaceAtEnds(node.value), position: node.position }, node.data)
    case 'paragraph': {
      if (node.data?.hName === BARE_WORDS) conversion.held.add('bareWords')
      const paragraph = elementFor(node, 'p', {}, contentOf(node, conversion))
      if (node.data?.isTight === true) conversion.tight.add(paragraph)
      return paragraph
    }
    case 'listItem': {
      const content = contentOf(node, conversion)
      return conversion.areItemsMixed ? mixedItem(node, content, conversion.tight) : listItem(node, content, isLoose)
    }
    case 'link':
      return elementFor(node, 'a', { href: addressOf(node.url), ...titleOf(node) }, contentOf(node, conversion))
    case 'list':
      return list(node, contentOf(node, conversion))
    case 'heading':
      return elementFor(node, `h${String(node.depth)}`, {}, contentOf(node, conversion))
    case 'inlineCode': {
      const text: ElementContent = { type: 'text', value: node.value.replace(/\r?\n|\r/g, ' '), position: node.position }
      return elementFor(node, 'code', {}, [text])
    }
    case 'strong':
      return elementFor(node, 'strong', {}, contentOf(node, conversion))
    case 'emphasis':
      return elementFor(node, 'em', {}, contentOf(node, conversion))
    case 'delete':
      return elementFor(node, 'del', {}, contentOf(node, conversion))
    case 'html':
      conversion.held.add('html')
      return leafFor({ type: 'raw', value: node.value, position: node.position }, node.data)
    case 'table':
      return table(node, contentOf(node, conversion))
    case 'tableRow': {
      const cells = node.children.map((cell) => contentOf(cell, conversion))
      return tableRow(node, cells, index, parent.type === 'table' ? parent.align : undefined)
    }
    case 'tableCell':
      return elementFor(node, 'td', {}, contentOf(node, conversion))
    case 'code':
      conversion.held.add('code')
      return conversion.code(node)
    case 'blockquote':
      return elementFor(node, 'blockquote', {}, onLines(contentOf(node, conversion), true))
    case 'break':
      return [elementFor(node, 'br', {}, []), { type: 'text', value: '\n' }]
    case 'thematicBreak':
      return elementFor(node, 'hr', {}, [])
    case 'image':
      return elementFor(node, 'img', { src: addressOf(node.url), ...altOf(node), ...titleOf(node) }, [])
    case 'imageReference': {
      const definition = conversion.definitions.get(node.identifier.toUpperCase())
      if (!definition) return asWritten(node, [])
      return elementFor(node, 'img', { src: addressOf(definition.url), ...altOf(node), ...titleOf(definition) }, [])
    }
    case 'linkReference': {
      const definition = conversion.definitions.get(node.identifier.toUpperCase())
      const content = contentOf(node, conversion)
      return definition
        ? elementFor(node, 'a', { href: addressOf(definition.url), ...titleOf(definition) }, content)
        : asWritten(node, content)
    }
    case 'footnoteReference':
      return footnoteMark(node, conversion.mentions)
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return undefined
    case 'math':
    case 'inlineMath':
      return conversion.maths ? conversion.maths(node) : unknown(node, conversion)
    default:
      return unknown(node, conversion)
  }
}

/** A node of a kind that only plugins know: its text, or a box round what it holds. */
function unknown(node: Nodes, conversion: Conversion): ElementContent {
  const data: Data | undefined = node.data
  if ('value' in node && data?.hProperties === undefined && data?.hChildren === undefined)
    return leafFor({ type: 'text', value: node.value, position: node.position }, data)
  return elementFor(node, 'div', {}, 'children' in node ? contentOf(node, conversion) : [])
}

function titleOf({ title }: { readonly title?: string | null | undefined }): { title?: string } {
  return title === null || title === undefined ? {} : { title }
}

function altOf({ alt }: { readonly alt?: string | null | undefined }): { alt?: string } {
  return alt === null || alt === undefined ? {} : { alt }
}

/** Spaces round the line breaks of a text go. */
function withoutSpaceAtEnds(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text
  return text.replace(/(?<![\t ])[\t ]+(?=[\r\n])/g, '').replace(/(?<=[\r\n])[\t ]+/g, '')
}

/** A line that begins behind a break begins without spaces. */
function withoutSpaceBefore(node: ElementContent): ElementContent {
  const text = node.type === 'element' ? node.children[0] : node
  if (text?.type === 'text') text.value = text.value.replace(/^[\t ]+/, '')
  return node
}
