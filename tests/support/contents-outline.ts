import { elementsOf, type HtmlElement } from './elements.ts'

/**
 * The contents list in a page's text, an entry a line with its address, each set in below the one that it belongs to. Takes the page's HTML; gives nothing
 * where it has no such list.
 */
export function contentsOutline(html: string): string {
  const list = elementsOf(html).find(({ attributes }) => 'data-toc' in attributes)
  return list === undefined ? '' : linesOf(list, '').join('\n')
}

function linesOf(list: HtmlElement, indent: string): readonly string[] {
  return list.children.flatMap(({ children }) =>
    children.flatMap((part) =>
      part.name === 'a' ? [`${indent}- ${part.text} ${part.attributes['href'] ?? ''}`] : linesOf(part, `${indent}  `),
    ),
  )
}
