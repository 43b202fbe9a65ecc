import type { Element, Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import { COMPONENT_MARK, splitAtMarks, type ComponentSlot } from '../../model/component-slot.ts'
import type { Anchor, Heading, TextPart } from '../../model/page.ts'
import { headingDepth } from './heading-depth.ts'
import { placeOf } from './place.ts'

/** What a page's HTML says: gathered in one walk, in the order of the page. */
export interface PageFacts {
  readonly headings: readonly Heading[]
  readonly anchors: readonly Anchor[]
  readonly text: readonly TextPart[]
  readonly hasLeadingH1: boolean
  readonly features: readonly string[]
  /** What stands before each component slot, by its number. */
  readonly before: ReadonlyMap<number, ComponentSlot['before']>
}

interface Walk {
  readonly headings: Heading[]
  readonly anchors: Anchor[]
  readonly parts: { readonly id: string; text: string }[]
  /** The part that stands at the end so far. */
  part: Walk['parts'][number]
  /** True where the text ends with a space, and needs no other. */
  isSpaced: boolean
  readonly features: Set<string>
  readonly before: Map<number, ComponentSlot['before']>
  leading: string | undefined
}

/** Elements whose words do not run into those beside them. */
const BLOCKS = new Set(
  'p ul ol dl li caption td th pre div section dt dd blockquote figure figcaption details summary br h1 h2 h3 h4 h5 h6 tr'.split(' '),
)

/** A rehype plugin that leaves the page's headings, anchors and words in `file.data.facts`. */
export function pageFacts() {
  return (tree: Root, file: VFile): void => {
    const part = { id: '', text: '' }
    const walk: Walk = {
      headings: [],
      anchors: [],
      parts: [part],
      part,
      isSpaced: false,
      features: new Set(),
      before: new Map(),
      leading: undefined,
    }
    for (const child of tree.children) gather(child, walk)
    const facts: PageFacts = {
      headings: walk.headings,
      anchors: walk.anchors,
      text: walk.parts.map(({ id, text }) => ({ id, text: withPlainSpaces(text) })).filter((part) => part.text !== ''),
      hasLeadingH1: walk.leading === 'h1',
      features: [...walk.features].sort(),
      before: walk.before,
    }
    file.data['facts'] = facts
  }
}

function gather(node: Nodes, walk: Walk): void {
  if (node.type === 'text') {
    if (walk.leading === undefined && node.value.trim() !== '') walk.leading = 'text'
    addText(node.value, walk)
    if (node.value.includes(COMPONENT_MARK)) noteComponents(node.value, walk)
    return
  }
  if (node.type !== 'element') return
  const generated = node.properties['dataGenerated']
  if (generated !== undefined && generated !== 'wrapper') return
  const isBlock = BLOCKS.has(node.tagName)
  if (isBlock) addText(' ', walk)
  noteAnchor(node, walk.anchors)
  if (node.properties['dataToc'] !== undefined) {
    for (const entry of walkElements(node)) noteAnchor(entry, walk.anchors)
    return
  }
  const depth = headingDepth(node.tagName)
  if (depth) noteHeading(node, depth, walk)
  else if (node.tagName !== 'div' && node.tagName !== 'section') walk.leading ??= node.tagName
  if (node.tagName === 'pre' && classNames(node).includes('mermaid')) walk.features.add('mermaid')
  if (node.tagName === 'math') walk.features.add('math')
  for (const child of node.children) gather(child, walk)
  if (isBlock) addText(' ', walk)
}

function addText(text: string, walk: Walk): void {
  const isSpace = text === ' ' || text === '\n'
  if (isSpace && walk.isSpaced) return
  walk.part.text += isSpace ? ' ' : text
  walk.isSpaced = isSpace
}

function noteComponents(text: string, { headings, anchors, before }: Walk): void {
  for (const [at, part] of splitAtMarks(text).entries())
    if (at % 2 === 1) before.set(Number(part), { headings: headings.length, anchors: anchors.length })
}

function noteHeading(element: Element, depth: Heading['depth'], walk: Walk): void {
  walk.leading ??= element.tagName
  const id = typeof element.properties['id'] === 'string' ? element.properties['id'] : ''
  const place = placeOf(element)
  const inToc = element.properties['dataMarkdown'] !== undefined && !classNames(element).includes('no_toc')
  delete element.properties['dataMarkdown']
  walk.headings.push({ depth, id, text: withPlainSpaces(toString(element)), inToc, ...(place ? { place } : {}) })
  walk.part = { id, text: '' }
  walk.isSpaced = false
  walk.parts.push(walk.part)
}

/** White space of every kind as one space, and none at the ends. A space by itself, which is the most of it, is left alone. */
function withPlainSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}

/** Every `id`, and the `name` of an `a`, is an anchor (HTML Living Standard, 7.4.6.3). */
function noteAnchor(element: Element, anchors: Anchor[]): void {
  const { id, name } = element.properties
  if (typeof id === 'string' && id !== '') anchors.push(anchorAt(element, id))
  if (element.tagName === 'a' && typeof name === 'string' && name !== '' && name !== id) anchors.push(anchorAt(element, name))
}

function anchorAt(element: Element, id: string): Anchor {
  const place = placeOf(element)
  return { id, ...(place ? { place } : {}) }
}

function* walkElements(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    yield child
    yield* walkElements(child)
  }
}

function classNames(element: Element): readonly string[] {
  const { className } = element.properties
  return Array.isArray(className) ? className.map(String) : []
}
