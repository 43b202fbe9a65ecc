import type { Element, Root, Text } from 'hast'
import { visit } from '../../../dialect/walk.ts'

/**
 * Has a tree parsed in which code may begin with empty lines. A parser takes the first line end of a `pre` for none (HTML Living Standard, 13.1.2.5),
 * and hast-util-raw also that of the code in it: for as long as it parses, there is one more.
 */
export function keepingFirstLines(tree: Root, parse: () => Root): Root {
  const texts: Text[] = []
  visit(tree, 'element', (element) => {
    const text = element.tagName === 'pre' ? firstText(element) : undefined
    if (text?.value.startsWith('\n') === true) texts.push(text)
    return undefined
  })
  for (const text of texts) text.value = `\n${text.value}`
  const parsed = parse()
  for (const text of texts) text.value = text.value.slice(1)
  return parsed
}

function firstText(element: Element): Text | undefined {
  const [first] = element.children
  if (first?.type === 'element' && first.tagName === 'code') return firstText(first)
  return first?.type === 'text' ? first : undefined
}
