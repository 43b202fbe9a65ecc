import { htmlTagNames } from 'html-tag-names'
import type { Root, Text } from 'mdast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { KramdownContent, KramdownElement } from './kramdown/mdast/nodes.ts'
import { mayHold } from './may-hold.ts'
import { tell } from './messages.ts'
import { visit } from './walk.ts'

const KNOWN = new Set(htmlTagNames)
/** SVG and MathML that authors paste; whether they stay is decided by cleaning. */
const FOREIGN = new Set(['svg', 'path', 'g', 'circle', 'rect', 'line', 'text', 'use', 'defs', 'math'])
/** As long a tag is looked for at the end of an element. */
const MOST = 100
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
      if (name === undefined || isElement(name)) return
      parent.children[index] = { type: 'text', value: html.value, ...(html.position ? { position: html.position } : {}) }
      tellUnknown(file, html.value, html)
    })
    visit(tree, 'kramdownElement', (element, index, parent) => {
      if (!element.isAuthors || isElement(element.data.hName)) return undefined
      const [opening, closing] = tagsOf(element, String(file))
      const siblings = parent.children as KramdownContent[]
      siblings.splice(index, 1, opening, ...element.children, ...closing)
      // That it has no end says less.
      file.messages = file.messages.filter(({ ruleId, line, column }) => ruleId !== 'html/tag' || !isAt(element, line, column))
      tellUnknown(file, opening.value, element)
      return index + 1
    })
  }
}

/** What an element of an author begins with, and ends with if it does, as text. Its attributes are still what they were. */
function tagsOf({ data, position }: KramdownElement, source: string): readonly [opening: Text, closing: readonly Text[]] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const written = source.slice(start, end)
  const opening = /^<[^<>]*>/.exec(written)?.[0] ?? `<${data.hName}>`
  const [closing, name = ''] = /<\/([^\s<>]*)[^<>]*>$/.exec(written.slice(-MOST)) ?? []
  return [
    { type: 'text', value: opening },
    closing === undefined || name.toLowerCase() !== data.hName ? [] : [{ type: 'text', value: closing }],
  ]
}

function isAt({ position }: Node, line: number | undefined, column: number | undefined): boolean {
  return position?.start.line === line && position?.start.column === column
}

function isElement(name: string): boolean {
  return KNOWN.has(name) || FOREIGN.has(name) || name.includes('-')
}

function tellUnknown(file: VFile, written: string, at: Node): void {
  tell(file, {
    rule: 'html/unknown-element',
    severity: 'info',
    message: `${written} is no HTML element, so it is shown as text`,
    hint: 'put it in backticks',
    at,
  })
}
