import type { RootContent, Table } from 'mdast'
import type { SourceLines } from '../source-lines.ts'
import { attributeLineAt } from './attribute-line-at.ts'

/** Takes a table; gives it without the attribute line that GFM read as its last row, and that line; undefined where there is none. */
export function splitTable(table: Table, lines: SourceLines): RootContent[] | undefined {
  const last = table.children.at(-1)
  const line = last?.position && table.children.length > 1 ? attributeLineAt(last.position.start.line, lines) : undefined
  if (!line) return undefined
  const rows = table.children.slice(0, -1)
  const end = rows.at(-1)?.position?.end
  const shorter: Table = { ...table, children: rows }
  if (table.position && end) shorter.position = { start: table.position.start, end }
  // Several lines in a row: each is taken off in turn.
  return [...(splitTable(shorter, lines) ?? [shorter]), line]
}
