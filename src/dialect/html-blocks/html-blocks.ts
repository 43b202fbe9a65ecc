import type { Html, RootContent } from 'mdast'
import type { Node } from 'unist'
import { holdsType, isBlockParent } from '../block-parent.ts'
import type { SourceLines } from '../source-lines.ts'
import { contentModelOf, isSpanElement, isVoidElement, requestedModel, type ContentModel } from './content-model.ts'
import { isAsWritten } from './as-written.ts'
import { asText, isTextLine } from './text-lines.ts'
import { fragmentOf, originIn, type HtmlBlockContext } from './html-fragment.ts'
import { findTags, withoutMarkdownAttribute, type Tag } from './tags.ts'

/**
 * The name that words without a paragraph have until the page's HTML is parsed: they need a parent of their own, lest the line
 * breaks that go between blocks go between them.
 */
export const BARE_WORDS = 'bare-words'

interface OpenElement {
  readonly name: string
  /** Undefined: nobody asked for Markdown in this element, so CommonMark's rules hold. */
  readonly model: ContentModel | undefined
  /** True where the author wrote `markdown="0"`. */
  readonly verbatim: boolean
}

/**
 * Reads Markdown inside HTML elements where the author asks for it: `markdown="1"`, `"block"`, `"span"`, `"0"` on an element,
 * or `{::options parse_block_html="true" /}` for the rest of the page. Elsewhere CommonMark's rule holds, that Markdown begins after a
 * blank line, but for two places where it would show readers raw Markdown: after the end of a block, and on a line that begins with a
 * tag of text such as `<br>`.
 */
export function readMarkdownInHtml(parent: { children: RootContent[] }, context: HtmlBlockContext): void {
  if (!holdsType(parent, 'html')) {
    for (const child of parent.children) if (isBlockParent(child)) readMarkdownInHtml(child, context)
    return
  }
  const open: OpenElement[] = []
  const result: RootContent[] = []
  let end: number | undefined
  for (const child of parent.children) {
    const verbatim = open.some((element) => element.verbatim)
    if (verbatim) result.push(...blankLines(end, child, context.lines))
    if (isAsWritten(child)) result.push(child)
    else if (child.type === 'html') {
      const tags = findTags(child.value)
      result.push(...(open.length === 0 && isTextLine(tags) ? asText(child, context) : readHtml(child, tags, open, context)))
    } else if (verbatim)
      result.push({ type: 'html', value: sourceOf(child, context.lines), ...(child.position ? { position: child.position } : {}) })
    else {
      if (open.some((element) => element.model !== undefined)) markInHtml(child)
      if (isBlockParent(child)) readMarkdownInHtml(child, context)
      result.push(child)
    }
    end = child.position?.end.offset
  }
  parent.children = result
}

/** True for a heading that stands inside an HTML element: its id follows another algorithm. */
export function isInHtml(node: Node): boolean {
  return (node.data as { inHtml?: boolean } | undefined)?.inHtml ?? false
}

function markInHtml(node: Node): void {
  node.data = { ...node.data, inHtml: true }
}

function readHtml(node: Html, tags: readonly Tag[], open: OpenElement[], context: HtmlBlockContext): RootContent[] {
  const out: RootContent[] = []
  let done = 0
  // Where the HTML begins that is not given yet; and up to where it differs from what is written, and how.
  let from = 0
  let changed = ''
  let changedTo = 0
  const flush = (): void => {
    if (done > from) out.push(htmlFrom(node, from, changed + node.value.slice(changedTo, done), context.lines))
  }
  const content = (end: number): void => {
    const model = open.length === 0 && done > 0 ? 'block' : open.at(-1)?.model
    const text = model === 'block' || model === 'span' ? node.value.slice(done, end) : ''
    if (text.trim() !== '') {
      const blocks = context.compile(fragmentOf(node, done, text, context.lines))
      flush()
      if (model === 'block' && open.length > 0) blocks.forEach(markInHtml)
      out.push(...(model === 'block' ? blocks : withoutParagraphs(blocks)))
      from = end
      changed = ''
      changedTo = end
    }
    done = end
  }
  for (const tag of tags) {
    if (!isToken(tag, node.value, done, open)) continue
    content(tag.start)
    if (tag.markdown !== undefined || tag.kind === 'comment') {
      changed += node.value.slice(changedTo, tag.start) + withoutMarkdownAttribute(node.value.slice(tag.start, tag.end))
      changedTo = tag.end
    }
    done = tag.end
    const offset = (node.position?.start.offset ?? 0) + tag.start
    if (tag.kind === 'open' && !tag.selfClosing && !isVoidElement(tag.name))
      open.push(openElement(tag, open, context.parsesBlockHtml(offset)))
    else if (tag.kind === 'close') closeElement(tag.name, open)
  }
  content(node.value.length)
  flush()
  return out
}

/** A piece of an HTML node as a node of its own, at its own place: what is found in it is told where it stands. */
function htmlFrom(node: Html, from: number, value: string, lines: SourceLines): Html {
  const start = originIn(node, from, lines)
  return { type: 'html', value, ...(node.position ? { position: { start, end: node.position.end } } : {}) }
}

function openElement(tag: Tag, open: readonly OpenElement[], parsesBlockHtml: boolean): OpenElement {
  const requested = tag.markdown === undefined ? undefined : requestedModel(tag.markdown, tag.name)
  const model = open.some((element) => element.verbatim) ? 'raw' : (requested ?? (parsesBlockHtml ? contentModelOf(tag.name) : undefined))
  return { name: tag.name, model, verbatim: tag.markdown === '0' }
}

/** A stray end tag closes nothing; an end tag closes what was left open inside its element. */
function closeElement(name: string, open: OpenElement[]): void {
  const index = open.findLastIndex((element) => element.name === name)
  if (index >= 0) open.length = index
}

/** In Markdown content only tags of blocks at the start of a line, and the end of the element itself, are structure. */
function isToken(tag: Tag, html: string, done: number, open: readonly OpenElement[]): boolean {
  if (tag.start < done) return false
  const element = open.at(-1)
  const model = element ? element.model : done > 0 ? 'block' : undefined
  if (model !== 'block' && model !== 'span') return true
  if (tag.kind === 'close' && tag.name === element?.name) return true
  if (model === 'span' || tag.kind === 'comment') return false
  const before = html.slice(Math.max(done, html.lastIndexOf('\n', tag.start - 1) + 1), tag.start)
  return before.trim() === '' && !isSpanElement(tag.name)
}

/** Paragraphs become words without a paragraph round them; a block between them, which is rare, stays as it is. */
function withoutParagraphs(blocks: readonly RootContent[]): RootContent[] {
  const unwrapped: RootContent[] = []
  for (const block of blocks) {
    const last = unwrapped.at(-1)
    if (block.type !== 'paragraph') unwrapped.push(block)
    else if (last?.type === 'paragraph') last.children.push({ type: 'text', value: '\n' }, ...block.children)
    else unwrapped.push({ ...block, data: { ...block.data, hName: BARE_WORDS } })
  }
  return unwrapped
}

/** The blank lines above a block whose element keeps all as it was written; between blocks there is one line break anyway. */
function blankLines(from: number | undefined, block: RootContent, lines: SourceLines): Html[] {
  const breaks = lines.text.slice(from ?? 0, from === undefined ? 0 : block.position?.start.offset).match(/\n/g)?.length ?? 0
  return breaks < 2 ? [] : [{ type: 'html', value: '\n'.repeat(breaks - 2) }]
}

function sourceOf(node: RootContent, lines: SourceLines): string {
  const { start, end } = node.position ?? {}
  return lines.text.slice(start?.offset ?? 0, end?.offset ?? start?.offset ?? 0)
}
