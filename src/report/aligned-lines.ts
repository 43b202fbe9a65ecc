import { printable } from './printable.ts'

/** Rows of texts, in which nothing is a command to a terminal, as lines in which columns stand under each other. */
export function alignedLines(rows: readonly (readonly string[])[]): readonly string[] {
  const safe = rows.map((row) => row.map(printable))
  const widths = (safe[0] ?? []).map((_, column) => safe.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0))
  return safe.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
