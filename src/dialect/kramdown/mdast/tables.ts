import type { AlignType, Table, TableCell, TableRow } from 'mdast'
import { placed, type Conversion } from './conversion.ts'
import { elementFrom } from './elements.ts'
import type { KramdownElement } from './nodes.ts'
import { dataFrom } from './properties.ts'
import { spansOf } from './spans.ts'
import type { Alignment, Element } from '../element.ts'

const NAMES: Readonly<Partial<Record<Element['kind'], string>>> = { head: 'thead', body: 'tbody', foot: 'tfoot' }

/** A table: mdast's own where it has one row of heads and one body; else made of elements. */
export function tableFrom(conversion: Conversion, table: Element): Table | KramdownElement {
  const [head, body, ...others] = table.children
  if (head?.kind !== 'head' || head.children.length !== 1 || body?.kind !== 'body' || others.length > 0)
    return tableOfParts(conversion, table)
  return {
    type: 'table',
    align: (table.alignments ?? []).map(alignTypeOf),
    children: [...head.children, ...body.children].map((row) => rowFrom(conversion, row)),
    ...dataFrom(table.attributes),
    ...placed(conversion, table),
  }
}

function rowFrom(conversion: Conversion, row: Element): TableRow {
  return { type: 'tableRow', children: row.children.map((cell) => cellFrom(conversion, cell)), ...placed(conversion, row) }
}

/** A cell. One with nothing in it holds a space, as in kramdown. */
function cellFrom(conversion: Conversion, cell: Element): TableCell {
  const children = spansOf(conversion, cell)
  return {
    type: 'tableCell',
    children: children.length === 0 ? [{ type: 'text', value: '\u00a0' }] : children,
    ...dataFrom(cell.attributes),
    ...placed(conversion, cell),
  }
}

function tableOfParts(conversion: Conversion, table: Element): KramdownElement {
  const parts = table.children.map((part) =>
    elementFrom(
      conversion,
      part,
      NAMES[part.kind] ?? 'tbody',
      part.children.map((row) =>
        elementFrom(
          conversion,
          row,
          'tr',
          row.children.map((cell, index) => {
            const align = alignTypeOf(table.alignments?.[index] ?? 'default')
            const node = elementFrom(conversion, cell, part.kind === 'head' ? 'th' : 'td', cellFrom(conversion, cell).children)
            if (align) node.data.hProperties = { ...node.data.hProperties, align }
            return node
          }),
        ),
      ),
    ),
  )
  return elementFrom(conversion, table, 'table', parts)
}

function alignTypeOf(alignment: Alignment): AlignType {
  return alignment === 'default' ? null : alignment
}
