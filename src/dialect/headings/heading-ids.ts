import type { Nodes, Root } from 'mdast'
import { idOf, setProperty } from '../attribute-lists/apply.ts'
import { isInHtml } from '../html-blocks/html-blocks.ts'
import { visitBlocks } from '../walk.ts'
import { classicId, gfmId, idCounter } from './kramdown-ids.ts'

/** Gives each heading of the text its id, unless its author gave it one, and marks it as Markdown's, which contents lists are made of. */
export function headingIds() {
  return (tree: Root): void => {
    const counter = idCounter()
    const classicCounter = idCounter()
    visitBlocks(tree, (heading) => {
      if (heading.type !== 'heading') return
      setProperty(heading, 'dataMarkdown', '')
      if (idOf(heading) !== undefined) return
      const text = headingText(heading)
      const id = isInHtml(heading) ? classicId(text, classicCounter) : gfmId(text, counter)
      if (id !== undefined) setProperty(heading, 'id', id)
    })
  }
}

/** The text that an id is made of: of text and code, through links and emphasis; images, notes and tags give nothing. */
function headingText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? textOfAll(node.children) : ''
  }
}

function textOfAll(nodes: readonly Nodes[]): string {
  let text = ''
  for (const node of nodes) text += headingText(node)
  return text
}
