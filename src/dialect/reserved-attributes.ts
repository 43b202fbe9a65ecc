import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Attributes by which the generator marks what is its own: an author's text may not carry them. */
const RESERVED = 'generated|toc|page-body|definition|markdown|footnote-ref|footnote-backref|footnotes|broken'
const NAME = new RegExp(`^data-(?:${RESERVED})$`, 'i')
const IN_HTML = new RegExp(`data-(${RESERVED})(?=[\\s=/>])`, 'gi')

/** True for the name of an attribute that is the generator's own. */
export function isReserved(name: string): boolean {
  return NAME.test(name)
}

/** Renames such attributes in authors' HTML, so that nothing can pass for generated. */
export function reservedAttributes() {
  return (tree: Root): void => {
    visit(tree, 'html', (html) => {
      html.value = html.value.replace(IN_HTML, 'data-author-$1')
    })
  }
}
