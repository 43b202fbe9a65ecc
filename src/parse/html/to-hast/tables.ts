import type { Element, ElementContent } from 'hast'
import type { AlignType, Table, TableRow } from 'mdast'
import { elementFor, onLines } from './element.ts'

/** A table, of its rows as HTML: the first is its head. */
export function table(node: Table, [head, ...rows]: readonly ElementContent[]): Element {
  const [headRow, firstRow] = node.children
  const parts: Element[] = []
  if (head) parts.push({ ...part('thead', [head]), position: headRow?.position })
  if (rows.length > 0) {
    const [start, end] = [firstRow?.position?.start, node.children.at(-1)?.position?.end]
    parts.push({ ...part('tbody', rows), ...(start && end ? { position: { start, end } } : {}) })
  }
  return elementFor(node, 'table', {}, onLines(parts, true))
}

/** A row, of the content of its cells; as many cells as the table has columns. */
export function tableRow(
  node: TableRow,
  contents: readonly ElementContent[][],
  index: number,
  align: readonly AlignType[] | null | undefined,
): Element {
  const tagName = index === 0 ? 'th' : 'td'
  const cells: Element[] = []
  for (let column = 0; column < (align?.length ?? contents.length); column += 1) {
    const alignment = align?.[column]
    const properties = alignment ? { align: alignment } : {}
    const [cell, content] = [node.children[column], contents[column]]
    cells.push(cell && content ? elementFor(cell, tagName, properties, content) : { type: 'element', tagName, properties, children: [] })
  }
  return elementFor(node, 'tr', {}, onLines(cells, true))
}

function part(tagName: 'thead' | 'tbody', rows: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: onLines(rows, true) }
}
