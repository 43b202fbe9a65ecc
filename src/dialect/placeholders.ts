import { htmlTagNames } from 'html-tag-names'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { mayHold } from './may-hold.ts'
import { tell } from './messages.ts'
import { visit } from './walk.ts'

const KNOWN = new Set(htmlTagNames)
/** SVG and MathML that authors paste; whether they stay is decided by cleaning. */
const FOREIGN = new Set(['svg', 'path', 'g', 'circle', 'rect', 'line', 'text', 'use', 'defs', 'math'])
const LONE_TAG = /^<\/?([a-z][\w.-]*)\s*\/?>$/i

/**
 * Shows `<username>` and the like as the text that they were meant to be. Markdown reads them as HTML, browsers know no such
 * element, and readers would see nothing.
 */
export function placeholders() {
  return (tree: Root, file: VFile): void => {
    if (!mayHold(file, '<')) return
    visit(tree, 'html', (html, index, parent) => {
      if (parent.type === 'root') return
      const name = LONE_TAG.exec(html.value)?.[1]?.toLowerCase()
      if (name === undefined || KNOWN.has(name) || FOREIGN.has(name) || name.includes('-')) return
      parent.children[index] = { type: 'text', value: html.value, ...(html.position ? { position: html.position } : {}) }
      tell(file, {
        rule: 'html/unknown-element',
        severity: 'info',
        message: `${html.value} is no HTML element, so it is shown as text`,
        hint: 'put it in backticks',
        at: html,
      })
    })
  }
}
