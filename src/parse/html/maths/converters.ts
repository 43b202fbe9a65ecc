import type { Element } from 'hast'
import type { Code } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { convertCode } from '../code.ts'
import type { CodeConverters } from '../to-hast/conversion.ts'

/** Marks the source of a formula, until it is rendered. */
export const INLINE_CLASS = 'math-inline'
export const DISPLAY_CLASS = 'math-display'

/** How formulas become HTML, and blocks of code, of which those in the language `math` are formulas. */
export const MATHS_CONVERTERS: CodeConverters = {
  code: (node) => (node.lang === 'math' ? formula(node, DISPLAY_CLASS) : convertCode(node)),
  maths: (node) => formula(node, node.type === 'math' ? DISPLAY_CLASS : INLINE_CLASS),
}

function formula({ value, position }: Code | Math | InlineMath, className: string): Element {
  const properties = { className: [className] }
  const code: Element = { type: 'element', tagName: 'code', properties, children: [{ type: 'text', value }], position }
  if (className === INLINE_CLASS) return code
  return { type: 'element', tagName: 'pre', properties: {}, children: [code], position }
}
