import type { Root } from 'mdast'
import { find, html as htmlSchema } from 'property-information'
import type { VFile } from 'vfile'
import { mayHold } from './may-hold.ts'
import { visit } from './walk.ts'

/** Attributes by which the generator marks what is its own: an author's text may not carry them. */
const RESERVED = /^data-(?:generated|toc|page-body|definition|markdown|footnote-ref|footnote-backref|footnotes|broken|origin)$/i
/** Whatever may be the name of such an attribute, in a tag. */
const IN_HTML = /data[-\w.:]+(?=[\s=/>]|$)/gi
/** Names that JavaScript gives every object: property-information fails on them, and in HTML they mean nothing. */
const OF_EVERY_OBJECT = new Set(['constructor', '__proto__'])

/**
 * True for the name of an attribute that is the generator's own, or that cannot be written. `dataToc` and `data--toc` are `data-toc`:
 * what counts is the name that a property gets when the page is written.
 */
export function isReserved(name: string): boolean {
  if (OF_EVERY_OBJECT.has(name.toLowerCase())) return true
  return [name, name.toLowerCase()].some((spelling) => RESERVED.test(find(htmlSchema, find(htmlSchema, spelling).property).attribute))
}

/** Renames such attributes in authors' HTML, so that nothing can pass for generated. The new name is as long, so places stay right. */
export function reservedAttributes() {
  return (tree: Root, file: VFile): void => {
    if (!mayHold(file, '<')) return
    visit(tree, 'html', (html) => {
      html.value = html.value.replace(IN_HTML, (name) => (isReserved(name) ? `text${name.slice('data'.length)}` : name))
    })
  }
}
