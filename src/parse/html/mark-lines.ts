import type { Element, ElementContent, Root } from 'hast'
import type { VFile } from 'vfile'
import { SKIP, visit } from '../../dialect/walk.ts'
import { mayBeHeld } from './held.ts'
import { LINES_PROPERTY, readLineOptions, type LineOptions } from './code-options.ts'
import { splitLines } from './split-lines.ts'

/**
 * Puts an element round each line of code that its block asks to be marked: `mark`, `ins` or `del`, which screen readers know. The lines
 * of a block without such a wish stay as they are.
 */
export function markLines() {
  return (tree: Root, file: VFile): void => {
    if (!mayBeHeld(file, 'code') && !mayBeHeld(file, 'html')) return
    visit(tree, 'element', (pre) => {
      const wish = pre.properties[LINES_PROPERTY]
      if (wish === undefined) return undefined
      pre.properties[LINES_PROPERTY] = undefined
      const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
      if (code) code.children = marked(code.children, readLineOptions(String(wish)), pre)
      return SKIP
    })
  }
}

function marked(children: readonly ElementContent[], { marks, numbered }: LineOptions, pre: Element): ElementContent[] {
  const lines = splitLines(children)
  const asks = (line: number) => marks.findLast(({ first, last }) => line >= first && line <= last)?.as
  if (!numbered && !lines.some((_, index) => asks(index + 1) !== undefined)) return [...children]
  pre.properties['dataLines'] = numbered ? 'numbered' : 'marked'
  return lines.flatMap((line, index) => {
    const tagName = asks(index + 1) ?? (numbered ? 'span' : undefined)
    return tagName === undefined ? line : [{ type: 'element', tagName, properties: { className: ['code-line'] }, children: line }]
  })
}
