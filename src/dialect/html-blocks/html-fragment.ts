import type { Html, RootContent } from 'mdast'
import type { Fragment, LineOrigin } from '../fragment.ts'
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
  const begin = originIn(node, start, lines)
  const values = node.value.split('\n')
  const skipped = begin.line - (node.position?.start.line ?? 1)
  const origins = text.split('\n').map((_, index) => {
    const whole = values[skipped + index] ?? ''
    return index === 0 ? begin : originOf(begin.line + index, whole.length, 0, lines)
  })
  return { text, origins }
}

/** Where in the page the piece of an HTML node stands that begins at `start`. */
export function originIn({ value, position }: Html, start: number, lines: SourceLines): LineOrigin {
  let line = position?.start.line ?? 1
  let from = 0
  for (let end = value.indexOf('\n'); end >= 0 && end < start; end = value.indexOf('\n', from)) {
    line += 1
    from = end + 1
  }
  const end = value.indexOf('\n', from)
  return originOf(line, (end < 0 ? value.length : end) - from, start - from, lines)
}

/** The parser took the container's indentation off the front of each line, so a line agrees with the source from its end. */
function originOf(line: number, length: number, skipped: number, lines: SourceLines): LineOrigin {
  const column = Math.max(lineText(lines, line).length - length + skipped, 0) + 1
  return { line, column, offset: (lines.starts[line - 1] ?? 0) + column - 1 }
}
