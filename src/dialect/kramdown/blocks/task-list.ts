import { attributesOf, type Element } from '../element.ts'
import { appendSlice, appendText, createBuilder, originOf } from '../fragment.ts'
import { inlineSource, replaceInline } from '../inline-text.ts'

const BOX = /^[ \t\r\n\f\v]*\[([ xX])\][ \t\r\n\f\v]+/
const OPEN = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
const DONE = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'

/** Makes check boxes of `[ ]` and `[x]` at the beginning of items. From the first one on, each item that begins with text is a task. */
export function markTasks(list: Element): void {
  let isTaskList = false
  for (const item of list.children) {
    const [first] = item.children
    const inline = first?.kind === 'paragraph' ? first.children[0] : undefined
    if (inline?.kind !== 'inline') continue
    const source = inlineSource(inline)
    const box = BOX.exec(source.text)
    if (box) {
      const builder = createBuilder()
      appendText(builder, box[1] === ' ' ? OPEN : DONE, originOf(source, 0))
      appendSlice(builder, source, box[0].length, source.text.length)
      replaceInline(inline, builder)
      isTaskList = true
    }
    if (isTaskList) attributesOf(item).set('class', 'task-list-item')
  }
  if (isTaskList) attributesOf(list).set('class', 'task-list')
}
