import type { Fragment } from '../fragment.ts'
import type { Reading } from '../reading.ts'
import { readTableSpans } from '../spans/table-spans.ts'

/** True where a bar that no backslash escapes stands in the line; one at the beginning always counts. */
export function hasFreeBar(text: string, start: number, end: number): boolean {
  // A search for bars in the text itself would go on to its end, for each line anew.
  const line = text.slice(start, end)
  for (let bar = line.indexOf('|'); bar !== -1; bar = line.indexOf('|', bar + 1)) {
    if (bar === 0 || line.charCodeAt(bar - 1) !== 92) return true
  }
  return false
}

/**
 * True where each line has a bar outside code and HTML elements. kramdown goes by the parts that code and elements leave of the text;
 * so code that runs over a line end counts in its own way, and so it does here.
 */
export function hasBarOnEachLine(reading: Reading, table: Fragment): boolean {
  if (!table.text.includes('`') && !table.text.includes('<')) return true
  let hasBar = false
  for (const part of readTableSpans(reading, table)) {
    const lines = splitLines(part.value)
    const { length } = lines
    if (part.isCode) {
      if (length > 2 || (length === 2 && !hasBar)) return hasBar
      if (length === 2) hasBar = false
    } else {
      if (length > 1 && !hasBar && !hasBarIn(lines[0])) return hasBar
      hasBar = (length <= 1 && hasBar) || hasBarIn(lines.at(-1))
    }
  }
  return hasBar
}

function hasBarIn(line: string | undefined): boolean {
  return line !== undefined && hasFreeBar(line, 0, line.length)
}

/** Lines as Ruby splits them: empty ones at the end are none. */
function splitLines(text: string): string[] {
  const end = text.length - (/\n+$/.exec(text)?.[0].length ?? 0)
  return end === 0 ? [] : text.slice(0, end).split('\n')
}
