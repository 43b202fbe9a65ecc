import type { ComponentChildren, VNode } from 'preact'

/** A column of a table: what stands above it, and what a row shows in it. */
export interface Column<T> {
  readonly heading: string
  /** Null where a row has nothing to show. */
  readonly cell: (row: T) => ComponentChildren
  /** True for the column that names its row. */
  readonly isName?: true
}

interface DataTableProps<T> {
  readonly caption: string
  /** True where the caption only repeats what stands above, and is there for screen readers. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
}

/** Rows as a table. A column in which no row has anything to show is left out. */
export function DataTable<T>({ caption, isCaptionHidden = false, columns, rows }: DataTableProps<T>): VNode {
  const filled = columns
    .map((column) => ({ ...column, cells: rows.map((row) => column.cell(row)) }))
    .filter(({ cells }) => cells.some((cell) => !isEmpty(cell)))
  return (
    <table class="data-table">
      <caption class={isCaptionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {filled.map(({ heading }) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((_, at) => (
          <tr>{filled.map(({ cells, isName }) => (isName === true ? <th scope="row">{cells[at]}</th> : <td>{cells[at]}</td>))}</tr>
        ))}
      </tbody>
    </table>
  )
}

function isEmpty(cell: ComponentChildren): boolean {
  return cell === null || cell === undefined || cell === ''
}
