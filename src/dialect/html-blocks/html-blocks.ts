import type { Html, PhrasingContent, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { SourceLines } from '../source-lines.ts'
import { contentModelOf, isSpanElement, isVoidElement, requestedModel, type ContentModel } from './content-model.ts'
import { asText, isTextLine } from './text-lines.ts'
import { fragmentOf, type HtmlBlockContext } from './html-fragment.ts'
import { findTags, withoutMarkdownAttribute, type Tag } from './tags.ts'

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
  const open: OpenElement[] = []
  const result: RootContent[] = []
  for (const child of parent.children) {
    const verbatim = open.some((element) => element.verbatim)
    if (child.type === 'html' && open.length === 0 && isTextLine(child)) result.push(...asText(child, context))
    else if (child.type === 'html') result.push(...readHtml(child, open, context))
    else if (verbatim)
      result.push({ type: 'html', value: sourceOf(child, context.lines), ...(child.position ? { position: child.position } : {}) })
    else {
      if (open.some((element) => element.model !== undefined)) markInHtml(child)
      if (isBlockContainer(child)) readMarkdownInHtml(child as { children: RootContent[] }, context)
      result.push(child)
    }
  }
  parent.children = result
}

/** True for a heading that stands inside an HTML element: its id follows another algorithm. */
export function isInHtml(node: Node): boolean {
  return (node.data as { inHtml?: boolean } | undefined)?.inHtml ?? false
}

function isBlockContainer(node: RootContent): boolean {
  return ['list', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type)
}

function markInHtml(node: Node): void {
  node.data = { ...node.data, inHtml: true } as typeof node.data
}

function readHtml(node: Html, open: OpenElement[], context: HtmlBlockContext): RootContent[] {
  const out: RootContent[] = []
  let done = 0
  let raw = ''
  const html = (text: string): void => {
    raw += text
  }
  const flush = (): void => {
    if (raw !== '') out.push({ type: 'html', value: raw, ...(node.position ? { position: node.position } : {}) })
    raw = ''
  }
  const content = (end: number): void => {
    const text = node.value.slice(done, end)
    const model = open.length === 0 && done > 0 ? 'block' : open.at(-1)?.model
    if ((model !== 'block' && model !== 'span') || text.trim() === '') html(text)
    else {
      const blocks = context.compile(fragmentOf(node, done, text, context.lines))
      flush()
      if (model === 'block' && open.length > 0) blocks.forEach(markInHtml)
      out.push(...(model === 'block' ? blocks : unwrapParagraphs(blocks)))
    }
    done = end
  }
  for (const tag of findTags(node.value)) {
    if (!isToken(tag, node.value, done, open)) continue
    content(tag.start)
    html(withoutMarkdownAttribute(node.value.slice(tag.start, tag.end)))
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

function unwrapParagraphs(blocks: readonly RootContent[]): RootContent[] {
  const unwrapped: (RootContent | PhrasingContent)[] = []
  for (const [index, block] of blocks.entries()) {
    if (index > 0) unwrapped.push({ type: 'text', value: '\n' })
    if (block.type === 'paragraph') unwrapped.push(...block.children)
    else unwrapped.push(block)
  }
  return unwrapped as RootContent[]
}

function sourceOf(node: RootContent, lines: SourceLines): string {
  const { start, end } = node.position ?? {}
  return lines.text.slice(start?.offset ?? 0, end?.offset ?? start?.offset ?? 0)
}
