import type { Element as HastElement, ElementContent } from 'hast'
import type { Code, ListItem } from 'mdast'
import type { State } from 'mdast-util-to-hast'

/** Handlers for mdast-util-to-hast, for what its own ones cannot do. */
export const kramdownHandlers = { listItem: itemToHast, code: codeToHast }

/** An item is neither loose nor tight: each of its paragraphs is shown with or without its `p`. */
function itemToHast(state: State, node: ListItem): HastElement {
  const children: ElementContent[] = []
  for (const child of node.children) {
    if (child.type === 'paragraph' && child.data?.isTight) children.push(...state.all(child))
    else {
      const results = state.all({ ...node, children: [child] })
      children.push({ type: 'text', value: '\n' }, ...results)
    }
  }
  if (children.length > 0 && node.children.at(-1)?.data === undefined) children.push({ type: 'text', value: '\n' })
  const item: HastElement = { type: 'element', tagName: 'li', properties: {}, children }
  state.patch(node, item)
  state.applyData(node, item)
  return item
}

/** Attributes of code are those of its `pre`. */
function codeToHast(state: State, node: Code): HastElement {
  const properties = node.lang ? { className: [`language-${node.lang}`] } : {}
  const code: HastElement = { type: 'element', tagName: 'code', properties, children: [{ type: 'text', value: `${node.value}\n` }] }
  const pre: HastElement = { type: 'element', tagName: 'pre', properties: {}, children: [code] }
  state.patch(node, pre)
  state.applyData(node, pre)
  return pre
}
