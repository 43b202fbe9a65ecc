import { isBlockBoundary } from './lazy-end.ts'
import { createBlock, isAfterBoundary } from './place-block.ts'
import { hasBarOnEachLine, hasFreeBar } from './table-bars.ts'
import { readRow } from './table-row.ts'
import { isSpace, leadingSpace, lineEnd, skipIndent } from '../characters.ts'
import { createElement, type Alignment, type Element } from '../element.ts'
import { endOrigin, sliceFragment } from '../fragment.ts'
import type { Reading, Scope, Source } from '../reading.ts'

const SEPARATOR = /([+|: \t-]*?-[+|: \t-]*?)[ \t]*\n/y
const FOOT_SEPARATOR = /[+|: \t=]*?=[+|: \t=]*?[ \t]*\n/y
const COLUMN = /[ \t]?(:?)-+(:?)[ \t]?/g

/** A table while its lines are read. */
interface OpenTable {
  readonly element: Element
  readonly hasLeadingBar: boolean
  rows: Element[]
  hasFoot: boolean
  columns: number
  alignments: Alignment[]
}

/** Reads a table: lines that all have a bar outside code, with a boundary before and behind them. */
export function readTable(reading: Reading, scope: Scope): boolean {
  const { source } = scope
  const { text, position: start } = source
  const first = skipIndent(text, start)
  if (isSpace(text.charCodeAt(first)) || !hasFreeBar(text, first, lineEnd(text, start)) || !isAfterBoundary(scope)) return false
  const table = openTable(scope)
  readLines(table, source)
  const end = source.position
  source.position = start
  // A table that turns out to be none keeps no attribute list from the next block: kramdown loses it.
  if (!isBlockBoundary(reading, source, end)) return false
  if (!hasBarOnEachLine(reading, sliceFragment(source.fragment, start, end - 1))) return false
  if (table.rows.length > 0) closeRows(table, table.hasFoot ? 'foot' : 'body', false)
  const { element } = table
  if (element.children.every((part) => part.kind !== 'body')) {
    reading.warn('empty-table', 'A table without rows is left as text', element.start, element.end)
    return false
  }
  finishTable(table)
  element.end = endOrigin(source.fragment, end - 1)
  scope.tree.children.push(element)
  source.position = end
  return true
}

function openTable(scope: Scope): OpenTable {
  const { source } = scope
  const { text, position } = source
  const element = createBlock(scope, 'table', position, position + 1)
  const hasLeadingBar = text.charCodeAt(position + leadingSpace(text.slice(position, lineEnd(text, position)))) === 124
  SEPARATOR.lastIndex = position
  if (SEPARATOR.test(text)) source.position = SEPARATOR.lastIndex
  return { element, hasLeadingBar, rows: [], hasFoot: false, columns: 0, alignments: [] }
}

function readLines(table: OpenTable, source: Source): void {
  const { text } = source
  while (source.position < text.length) {
    const { position } = source
    const end = lineEnd(text, position)
    if (!hasFreeBar(text, position, end)) return
    SEPARATOR.lastIndex = FOOT_SEPARATOR.lastIndex = position
    const separator = SEPARATOR.exec(text)
    if (separator) {
      if (table.rows.length === 0) {
        // Several separators are as good as one.
      } else if (table.alignments.length === 0 && !table.hasFoot) {
        closeRows(table, 'head', false)
        table.alignments = Array.from((separator[1] ?? '').matchAll(COLUMN), alignmentOf)
      } else closeRows(table, 'body', false)
    } else if (FOOT_SEPARATOR.test(text)) {
      if (table.rows.length > 0) closeRows(table, 'body', true)
      table.hasFoot = true
    } else {
      const row = readRow(source, position, end, table.hasLeadingBar)
      table.columns = Math.max(table.columns, row.children.length)
      table.rows.push(row)
    }
    source.position = end
  }
}

function alignmentOf([, left, right]: RegExpMatchArray): Alignment {
  if (left === '') return right === '' ? 'default' : 'right'
  return right === '' ? 'left' : 'center'
}

/** Makes a part of the table of the rows so far. Below a foot no bodies begin. */
function closeRows(table: OpenTable, kind: 'head' | 'body' | 'foot', isForced: boolean): void {
  if (table.hasFoot && kind === 'body' && !isForced) return
  const first = table.rows[0]
  const part = createElement(kind, first?.start ?? 0, table.rows.at(-1)?.end ?? 0)
  part.children = table.rows
  table.rows = []
  table.element.children.push(part)
}

/** Gives all rows and the alignments as many columns as the longest row has. */
function finishTable(table: OpenTable): void {
  const { element, columns, alignments } = table
  for (const part of element.children) {
    for (const row of part.children) {
      while (row.children.length < columns) row.children.push(createElement('cell', row.end, row.end))
    }
  }
  while (alignments.length < columns) alignments.push('default')
  element.alignments = alignments.slice(0, columns)
}
