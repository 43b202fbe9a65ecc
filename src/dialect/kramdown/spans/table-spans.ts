import { parseInline } from './parse-spans.ts'
import { createElement } from '../element.ts'
import type { Fragment } from '../fragment.ts'
import type { Reading } from '../reading.ts'

/** A part of a table's text: code, or anything else. */
export interface TablePart {
  readonly isCode: boolean
  readonly value: string
}

/**
 * Parts the text of a table into code, HTML elements and what is left. Nothing is told of: its cells are read again, and go by the options set
 * in them. */
export function readTableSpans(reading: Reading, table: Fragment): TablePart[] {
  const root = createElement('root', 0, 0)
  parseInline({ ...reading, warn: () => undefined }, root, table, 'table')
  return root.children.map(({ kind, value }) => ({ isCode: kind === 'code-span', value }))
}
