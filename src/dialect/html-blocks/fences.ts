import type { Root } from 'mdast'
import { isBlankLine, lineText, pointAt, type SourceLines } from '../source-lines.ts'
import type { HtmlBlockContext } from './html-fragment.ts'
import { hasMarkdownAttribute } from './tags.ts'

/** How often the rest of a page is read anew at most, so that no page takes more than linear time. */
const MOST_EXTENSIONS = 50

/**
 * CommonMark ends a block of HTML at the first blank line, also inside a code fence that began in it; the fence's end then begins a
 * fence of its own, and the rest of the page is code. Where Markdown in HTML is asked for, the block goes on to the end of the fence,
 * and what follows is read anew.
 */
export function extendOverFences(tree: Root, context: HtmlBlockContext): void {
  const { lines } = context
  let extensions = 0
  for (let index = 0; index < tree.children.length && extensions < MOST_EXTENSIONS; index += 1) {
    const html = tree.children[index]
    if (html?.type !== 'html' || !html.position) continue
    const { start, end } = html.position
    if (!context.parsesBlockHtml(start.offset ?? 0) && !hasMarkdownAttribute(html.value)) continue
    const open = openFence(html.value.split('\n'))
    const close = open === undefined ? undefined : lineThatCloses(open, end.line + 1, lines)
    if (close === undefined) continue
    let last = close
    while (last < lines.starts.length && !isBlankLine(lines, last + 1)) last += 1
    const blockEnd = pointAt(lines, last, lineText(lines, last).length + 1)
    const block = { ...html, value: lines.text.slice(start.offset, blockEnd.offset), position: { start, end: blockEnd } }
    tree.children.splice(index, tree.children.length, block, ...readFrom(last + 1, context))
    extensions += 1
    // The block may have taken in the beginning of another fence.
    index -= 1
  }
}

function readFrom(line: number, context: HtmlBlockContext): Root['children'] {
  const { lines } = context
  const offset = lines.starts[line - 1]
  if (offset === undefined) return []
  const origins = lines.starts.slice(line - 1).map((start, index) => ({ line: line + index, column: 1, offset: start }))
  return context.compile({ text: lines.text.slice(offset), origins })
}

/** The fence that is still open at the end of some lines, or undefined. */
function openFence(lines: readonly string[]): string | undefined {
  let open: string | undefined
  for (const line of lines) {
    const marker = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (open === undefined) open = marker
    else if (closes(line, open)) open = undefined
  }
  return open
}

function lineThatCloses(fence: string, from: number, lines: SourceLines): number | undefined {
  for (let line = from; line <= lines.starts.length; line += 1) {
    if (closes(lineText(lines, line), fence)) return line
  }
  return undefined
}

function closes(line: string, fence: string): boolean {
  const marker = line.trim()
  return marker.startsWith(fence) && /^(`+|~+)$/.test(marker)
}
