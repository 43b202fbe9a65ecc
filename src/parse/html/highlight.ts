import type { Element, Root } from 'hast'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Languages that mean plain text: nothing to colour. */
const PLAIN = ['text', 'txt', 'plain', 'plaintext', 'nohighlight', 'no-highlight', 'none']

/** Marks the words of fenced code with classes. The highlighter is loaded only for a page that has code in a named language. */
export function highlightCode() {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!hasLanguage(tree)) return
    const { default: rehypeHighlight } = await import('rehype-highlight')
    const before = file.messages.length
    rehypeHighlight({ plainText: PLAIN })(tree, file)
    // A language that the highlighter does not know is no fault of the page: its code stays plain.
    file.messages.length = before
  }
}

function hasLanguage(tree: Root): boolean {
  let found = false
  visit(tree, 'element', (element: Element) => {
    const { className } = element.properties
    if (element.tagName !== 'code' || !Array.isArray(className)) return CONTINUE
    found = className.some(
      (name) => typeof name === 'string' && name.startsWith('language-') && !PLAIN.includes(name.slice('language-'.length)),
    )
    return found ? EXIT : CONTINUE
  })
  return found
}
