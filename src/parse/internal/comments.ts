import type { Root } from 'mdast'
import { visitAll } from '../../dialect/walk.ts'
import type { Range } from './blank.ts'

/** What begins and ends a comment that readers do not see: in HTML, and in kramdown. */
const IN_HTML = { start: '<!--', end: /-->/g }
const IN_KRAMDOWN = { start: '{::comment}', end: /\{:\/(?:comment)?\}/g }

/** Finds the comments of a page. They are on no page of HTML, so what Markdown the public gets is without them too. */
export function commentsIn(tree: Root, text: string): readonly Range[] {
  const [html, code]: [Range[], Range[]] = [[], []]
  visitAll(tree, (node) => {
    const range = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
    if (node.type === 'html') html.push(range)
    if (node.type === 'code' || node.type === 'inlineCode') code.push(range)
  })
  const isShown = ({ start }: Range): boolean => code.some((range) => start >= range.start && start < range.end)
  return [
    ...html.flatMap((part) => commentsBetween(text, part, IN_HTML)),
    ...commentsBetween(text, { start: 0, end: text.length }, IN_KRAMDOWN).filter((comment) => !isShown(comment)),
  ]
}

/** A comment that nothing ends goes on to the end of the part. */
function commentsBetween(text: string, part: Range, { start, end }: typeof IN_HTML): readonly Range[] {
  const found: Range[] = []
  const body = text.slice(part.start, part.end)
  for (let at = body.indexOf(start); at >= 0; at = body.indexOf(start, (found.at(-1)?.end ?? 0) - part.start)) {
    end.lastIndex = at + start.length
    const last = end.exec(body)
    found.push({ start: part.start + at, end: part.start + (last ? last.index + last[0].length : body.length) })
  }
  return found
}
