import type { Element } from '../element.ts'

/** The text that the id of a heading is made of: in GFM mode code, formulas and symbols count too. */
export function collectIdText(element: Element, isGfm: boolean): string {
  let text = ''
  for (const child of element.children) {
    if (child.kind === 'text') text += child.value
    else if (isGfm && child.kind === 'symbol') text += child.written ?? child.value
    else if (isGfm && (child.kind === 'code-span' || child.kind === 'math')) text += child.value
    else text += collectIdText(child, isGfm)
  }
  return text
}
