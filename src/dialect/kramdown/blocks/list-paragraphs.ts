import { growInlineText } from '../inline-text.ts'
import { lastChild, type Element } from '../element.ts'

/**
 * Decides whether the first paragraph of an item is shown with its `p`: where a blank line follows it in the item. A last item that
 * has nothing else follows the items before it.
 */
export function settleItem(list: Element, item: Element, isParted: boolean): void {
  const { children } = item
  const [first, second] = children
  if (first?.kind !== 'paragraph') return
  // An attribute list behind the first paragraph leaves a boundary that would part nothing.
  if (second?.kind === 'boundary' && first.lists) children.splice(1, 1)
  const next = children[1]
  const isLast = lastChild(list) === item
  const isFollowed = next?.kind === 'blank' && !(isLast && children.length === 2 && !isParted)
  if (isFollowed || (isLast && list.children.length > 1 && !hasTightItem(list))) return
  if (next && next.kind !== 'blank') appendLineEnd(first)
  first.isTight = true
}

/** Adds a line end to the text of a paragraph, since what follows it would touch it. */
export function appendLineEnd(paragraph: Element): void {
  const [inline] = paragraph.children
  if (inline?.kind === 'inline') growInlineText(inline, '\n')
}

function hasTightItem(list: Element): boolean {
  return list.children.slice(0, -1).some(({ children: [first] }) => first?.kind !== 'paragraph' || first.isTight === true)
}
