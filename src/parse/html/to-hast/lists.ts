import type { Element, ElementContent, Properties } from 'hast'
import type { List, ListItem } from 'mdast'
import { elementFor, lineBreak, onLines } from './element.ts'

const TASK_CLASS = 'task-list-item'

/** A list, of its items as HTML. */
export function list(node: List, items: readonly ElementContent[]): Element {
  const properties: Properties = {}
  if (typeof node.start === 'number' && node.start !== 1) properties['start'] = node.start
  if (items.some(isTask)) properties['className'] = ['contains-task-list']
  return elementFor(node, node.ordered === true ? 'ol' : 'ul', properties, onLines(items, true))
}

/** An item of a list. Where the list is not loose, its paragraphs are plain text. */
export function listItem(node: ListItem, content: ElementContent[], isLoose: boolean): Element {
  const properties: Properties = {}
  if (typeof node.checked === 'boolean') {
    addCheckbox(content, node.checked)
    properties['className'] = [TASK_CLASS]
  }
  const children: ElementContent[] = []
  for (const [index, child] of content.entries()) {
    const isText = isParagraph(child)
    if (isLoose || index !== 0 || !isText) children.push(lineBreak())
    if (isText && !isLoose) children.push(...child.children)
    else children.push(child)
  }
  const last = content.at(-1)
  if (last && (isLoose || !isParagraph(last))) children.push(lineBreak())
  return elementFor(node, 'li', properties, children)
}

/** An item of a list whose paragraphs are shown each in its own way. `tight`: those that are plain text. */
export function mixedItem(node: ListItem, content: readonly ElementContent[], tight: ReadonlySet<ElementContent>): Element {
  const children: ElementContent[] = []
  let isAfterBlock = true
  for (const child of content) {
    const isText = child.type === 'element' && tight.has(child)
    if (!isText || (isAfterBlock && children.length > 0)) children.push(lineBreak())
    if (isText) children.push(...child.children)
    else children.push(child)
    isAfterBlock = !isText
  }
  if (isAfterBlock && children.length > 0) children.push(lineBreak())
  return elementFor(node, 'li', {}, children)
}

/** True where the items of a list stand apart: one of them, or what is in it, has a blank line behind it. */
export function isLooseList({ spread, children }: List): boolean {
  return spread === true || children.some(isLooseItem)
}

function isLooseItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

function isTask(item: ElementContent): boolean {
  if (item.type !== 'element' || item.tagName !== 'li') return false
  const { className } = item.properties
  return Array.isArray(className) && className.includes(TASK_CLASS)
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}

function addCheckbox(content: ElementContent[], isChecked: boolean): void {
  const [first] = content
  const paragraph: Element = first && isParagraph(first) ? first : { type: 'element', tagName: 'p', properties: {}, children: [] }
  if (paragraph !== first) content.unshift(paragraph)
  if (paragraph.children.length > 0) paragraph.children.unshift({ type: 'text', value: ' ' })
  const properties = { type: 'checkbox', checked: isChecked, disabled: true }
  paragraph.children.unshift({ type: 'element', tagName: 'input', properties, children: [] })
}
