import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast'
import { codeFrom } from './code.ts'
import { placed, type Conversion } from './conversion.ts'
import { directiveFields } from './directives.ts'
import { elementFrom } from './elements.ts'
import { headingFrom } from './headings.ts'
import { identifierOf } from './identifier.ts'
import { listFrom, termsFrom } from './lists.ts'
import type { KramdownElement } from './nodes.ts'
import { dataFrom } from './properties.ts'
import { isText, mathProperties, spansOf } from './spans.ts'
import { tableFrom } from './tables.ts'
import { isVerbatim, writeVerbatim } from './verbatim.ts'
import type { Element } from '../element.ts'

/** What a block becomes. Text may stand between blocks. */
export type Block = BlockContent | DefinitionContent | PhrasingContent

/** The blocks of an element as mdast. */
export function blocksOf(conversion: Conversion, { children }: Pick<Element, 'children'>): Block[] {
  const blocks: Block[] = []
  for (let index = 0; index < children.length;) {
    const start = index
    for (let next = children[index]; next && isText(next); next = children[index]) index++
    if (index > start) blocks.push(...spansOf(conversion, { children: children.slice(start, index) }))
    const child = children[index++]
    if (child) addBlock(conversion, child, blocks)
  }
  return blocks
}

function addBlock(conversion: Conversion, block: Element, blocks: Block[]): void {
  const place = placed(conversion, block)
  const { attributes, value } = block
  switch (block.kind) {
    case 'paragraph':
      blocks.push(paragraphFrom(conversion, block))
      break
    case 'heading':
      blocks.push(headingFrom(conversion, block))
      break
    case 'quote':
      blocks.push({ type: 'blockquote', children: blocksOf(conversion, block) as BlockContent[], ...dataFrom(attributes), ...place })
      break
    case 'code':
      blocks.push(codeFrom(conversion, block))
      break
    case 'rule':
      blocks.push({ type: 'thematicBreak', ...dataFrom(attributes), ...place })
      break
    case 'bullets':
    case 'numbers':
      blocks.push(listFrom(conversion, block, blocks, blocksOf))
      break
    case 'terms':
      blocks.push(termsFrom(conversion, block, blocksOf))
      break
    case 'table':
      blocks.push(tableFrom(conversion, block))
      break
    case 'html':
      blocks.push(htmlFrom(conversion, block))
      break
    case 'container-directive':
      blocks.push({
        type: 'containerDirective',
        ...directiveFields(conversion, block),
        children: blocksOf(conversion, block) as BlockContent[],
      })
      break
    case 'leaf-directive':
      blocks.push({ type: 'leafDirective', ...directiveFields(conversion, block), children: spansOf(conversion, block) })
      break
    case 'label':
      blocks.push({ type: 'paragraph', data: { directiveLabel: true }, children: spansOf(conversion, block), ...place })
      break
    case 'boundary':
      if (block.value === 'link') blocks.push(definitionFrom(conversion, block))
      else if (block.value === 'footnote') blocks.push(noteDefinitionFrom(conversion, block))
      break
    case 'blank':
      break
    case 'math':
      if (!block.isBlock) blocks.push(...spansOf(conversion, { children: [block] }))
      else
        blocks.push({
          type: 'math',
          value,
          data: {
            hName: 'pre',
            hChildren: [
              {
                type: 'element',
                tagName: 'code',
                properties: mathProperties(block, 'math-display'),
                children: [{ type: 'text', value }],
              },
            ],
          },
          ...place,
        })
      break
    default:
      blocks.push(...spansOf(conversion, { children: [block] }))
  }
}

/** A paragraph; a figure where it holds nothing but an image that is to stand alone. */
function paragraphFrom(conversion: Conversion, paragraph: Element): Block {
  const [image] = paragraph.children
  if (!paragraph.isTight && paragraph.children.length === 1 && image?.kind === 'image' && image.lists?.references.includes('standalone'))
    return figureFrom(conversion, paragraph, image)
  const { data } = dataFrom(paragraph.isTight ? undefined : paragraph.attributes)
  return {
    type: 'paragraph',
    children: withoutLineEnd(conversion, spansOf(conversion, paragraph), paragraph.end),
    ...(paragraph.isTight ? { data: { isTight: true } } : data && { data }),
    ...placed(conversion, paragraph),
  }
}

/** Leaves out the line end that a list adds to the text of its items, which does not stand in the page there. */
function withoutLineEnd(conversion: Conversion, nodes: PhrasingContent[], end: number): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith('\n')) return nodes
  last.value = last.value.slice(0, -1)
  if (last.value === '') nodes.pop()
  else if (last.position) last.position = conversion.places.position(last.position.start.offset ?? end, end)
  return nodes
}

/** The class and id of the image go to the figure, where that has none. */
function figureFrom(conversion: Conversion, paragraph: Element, image: Element): KramdownElement {
  const outer = new Map(paragraph.attributes)
  const inner = new Map(image.attributes)
  for (const name of ['class', 'id']) {
    const value = inner.get(name)
    if (value === undefined || outer.has(name)) continue
    outer.set(name, value)
    inner.delete(name)
  }
  const alt = inner.get('alt') ?? ''
  const caption = { ...image, kind: 'text' as const, value: alt, attributes: new Map<string, string>() }
  return elementFrom(conversion, { ...paragraph, attributes: outer }, 'figure', [
    ...spansOf(conversion, { children: [{ ...image, attributes: inner }] }),
    elementFrom(conversion, caption, 'figcaption', spansOf(conversion, { children: [caption] })),
  ])
}

function htmlFrom(conversion: Conversion, element: Element): Block {
  if (!element.isBlock) return spansOf(conversion, { children: [element] })[0] ?? { type: 'text', value: '' }
  if (isVerbatim(element)) return { type: 'html', value: writeVerbatim(element), ...placed(conversion, element) }
  const children = element.model === 'span' ? spansOf(conversion, element) : blocksOf(conversion, element)
  return elementFrom(conversion, element, element.value.toLowerCase(), children)
}

/** Where a footnote is defined. Its text is among the notes, if it is referred to. */
function noteDefinitionFrom(conversion: Conversion, definition: Element): Block {
  const label = `^${definition.label ?? ''}`
  return { type: 'definition', identifier: identifierOf(label), label, url: '', title: null, ...placed(conversion, definition) }
}

function definitionFrom(conversion: Conversion, definition: Element): Block {
  const label = definition.label ?? ''
  return {
    type: 'definition',
    identifier: identifierOf(label),
    label,
    url: definition.written ?? '',
    title: definition.title ?? null,
    ...placed(conversion, definition),
  }
}
