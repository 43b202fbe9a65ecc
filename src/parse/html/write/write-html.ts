import type { Element, Parents, Root, RootContent } from 'hast'
import { html, svg } from 'property-information'
import type { Plugin } from 'unified'
import { createAttributeWriter, type WriteAttributes } from './attributes.ts'
import { escapeComment, escapeText } from './escape.ts'

/** Elements without content, and so without an end, those of old among them. */
const VOID = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(' '),
)

/** Elements of SVG in which HTML stands again (HTML Living Standard, 13.2.6, HTML integration points). */
const HTML_IN_SVG = new Set(['desc', 'foreignObject', 'title'])

/** What attributes are written by, in HTML and in SVG. */
interface Writers {
  readonly html: WriteAttributes
  readonly svg: WriteAttributes
}

/** The last step: the page's HTML as text. It is what hast-util-to-html writes, letter for letter; but what an attribute is called is looked up once. */
// eslint-disable-next-line func-style -- only the type of a plugin says what its compiler takes and gives
export const writeHtml: Plugin<[], Root, string> = function () {
  const writers = { html: createAttributeWriter(html), svg: createAttributeWriter(svg) }
  this.compiler = (tree) => writeContent(tree as Root, writers, 'html')
}

function writeContent(parent: Parents, writers: Writers, space: keyof Writers): string {
  let text = ''
  for (const child of parent.children) text += write(child, parent, writers, space)
  return text
}

function write(node: RootContent, parent: Parents, writers: Writers, space: keyof Writers): string {
  switch (node.type) {
    case 'text':
      return isCode(parent) ? node.value : escapeText(node.value)
    case 'element':
      return writeElement(node, writers, space)
    case 'comment':
      return `<!--${escapeComment(node.value)}-->`
    case 'doctype':
      return '<!doctype html>'
    case 'raw':
      return isCode(parent) ? node.value : escapeText(node.value)
  }
}

function writeElement(element: Element, writers: Writers, space: keyof Writers): string {
  const { tagName } = element
  const own = tagName === 'svg' ? 'svg' : space
  const attributes = writers[own](element.properties)
  const holder = space === 'html' && tagName === 'template' ? (element.content ?? NOTHING) : element
  const content = writeContent(holder, writers, own === 'svg' && HTML_IN_SVG.has(tagName) ? 'html' : own)
  const isVoid = content === '' && space === 'html' && VOID.has(tagName.toLowerCase())
  return isVoid ? `<${tagName}${attributes}>` : `<${tagName}${attributes}>${content}</${tagName}>`
}

const NOTHING: Root = { type: 'root', children: [] }

/** In these elements browsers read no references. */
function isCode(parent: Parents): boolean {
  return parent.type === 'element' && (parent.tagName === 'script' || parent.tagName === 'style')
}
