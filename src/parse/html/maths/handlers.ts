import type { Element } from 'hast'
import type { Code, Nodes } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import type { State } from 'mdast-util-to-hast'
import { codeHandler } from '../code.ts'

/** Marks the source of a formula, until it is rendered. */
export const INLINE_CLASS = 'math-inline'
export const DISPLAY_CLASS = 'math-display'

/** How formulas become HTML, and blocks of code, of which those in the language `math` are formulas. */
export const mathsHandlers = {
  code: (state: State, node: Code): Element => (node.lang === 'math' ? formula(state, node, DISPLAY_CLASS) : codeHandler(state, node)),
  math: (state: State, node: Math): Element => formula(state, node, DISPLAY_CLASS),
  inlineMath: (state: State, node: InlineMath): Element => formula(state, node, INLINE_CLASS),
}

function formula(state: State, node: Extract<Nodes, { value: string }>, className: string): Element {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [className] },
    children: [{ type: 'text', value: node.value }],
  }
  const made: Element = className === INLINE_CLASS ? code : { type: 'element', tagName: 'pre', properties: {}, children: [code] }
  state.patch(node, code)
  state.patch(node, made)
  return made
}
