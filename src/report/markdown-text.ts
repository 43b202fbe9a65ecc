import { printable } from './printable.ts'

/**
 * Text as a code span (CommonMark 0.31, 6.1), in which nothing is a link, a mention, HTML or a command: its fence is longer than every run
 * of backticks in it.
 */
export function codeSpan(text: string): string {
  const line = printable(text)
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 || line.trim() !== line || line === '' ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

/** The same in a cell of a table (GFM 0.29, 4.10), where a pipe ends a cell even inside a code span. */
export function codeCell(text: string): string {
  return codeSpan(text).replace(/[\\|]/g, '\\$&')
}

/** Text in which no character is Markdown or HTML (CommonMark 0.31, 2.4), in a cell or elsewhere. */
export function plainText(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>#~@!$&|]/g, '\\$&')
}

/** A row of a table. */
export function tableRow(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
