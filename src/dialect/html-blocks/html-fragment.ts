import type { Html, RootContent } from 'mdast'
import type { Fragment } from '../fragment.ts'
import { lineText, type SourceLines } from '../source-lines.ts'

/** What the transform needs of the page. */
export interface HtmlBlockContext {
  readonly lines: SourceLines
  /** Whether `parse_block_html` holds at an offset. */
  readonly parsesBlockHtml: (offset: number) => boolean
  /** Compiles a piece of the page as Markdown, with all transforms that come before this one. */
  readonly compile: (fragment: Fragment) => RootContent[]
}

/** The piece of an HTML node that begins at `start`, as a fragment of the page. */
export function fragmentOf(node: Html, start: number, text: string, lines: SourceLines): Fragment {
  const first = node.position?.start.line ?? 1
  const skipped = node.value.slice(0, start)
  const line = first + (skipped.match(/\n/g)?.length ?? 0)
  const values = node.value.split('\n')
  const origins = text.split('\n').map((_, index) => {
    const source = lineText(lines, line + index)
    // The parser took the container's indentation off the front of each line, so lines agree from their end.
    const whole = values[line + index - first] ?? ''
    const shift = source.length - whole.length + (index === 0 ? start - (skipped.lastIndexOf('\n') + 1) : 0)
    const column = Math.max(shift, 0) + 1
    return { line: line + index, column, offset: (lines.starts[line + index - 1] ?? 0) + column - 1 }
  })
  return { text, origins }
}
