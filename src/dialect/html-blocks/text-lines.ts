import { htmlTagNames } from 'html-tag-names'
import type { Html, RootContent } from 'mdast'
import { isSpanElement } from './content-model.ts'
import { fragmentOf, type HtmlBlockContext } from './html-fragment.ts'
import type { Tag } from './tags.ts'

const KNOWN = new Set(htmlTagNames)
/** Stands before a line for the parser, so that the tag at its start no longer begins a block; taken out afterwards. */
const LEAD = '\uFDD1'

/** Takes the tags of a block of HTML. True where it begins with a tag of text, such as `<br>` or `<username>`, and holds no block. */
export function isTextLine(tags: readonly Tag[]): boolean {
  const first = tags.find(isElement)
  return (
    first?.start === 0 &&
    tags.every((tag) => !isElement(tag) || isSpanElement(tag.name) || (!KNOWN.has(tag.name) && !tag.name.includes('-')))
  )
}

function isElement({ kind }: Tag): boolean {
  return kind !== 'comment'
}

/** Reads such a block as the text that it is (in kramdown a tag of text never begins a block). */
export function asText(html: Html, context: HtmlBlockContext): RootContent[] {
  const { text, origins } = fragmentOf(html, 0, html.value, context.lines)
  const [first, ...rest] = origins
  if (!first) return [html]
  const lead = { line: first.line, column: first.column - 1, offset: first.offset - 1 }
  const blocks = context.compile({ text: LEAD + text, origins: [lead, ...rest] })
  const paragraph = blocks[0]
  const start = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.type !== 'paragraph' || start?.type !== 'text' || !start.value.startsWith(LEAD)) return [html]
  start.value = start.value.slice(LEAD.length)
  if (start.value === '') paragraph.children.shift()
  const begin = html.position?.start
  if (begin && paragraph.position) paragraph.position = { start: begin, end: paragraph.position.end }
  if (begin && start.position) start.position = { start: begin, end: start.position.end }
  return blocks
}
