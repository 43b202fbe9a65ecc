import type { Root, RootContent } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { attachAttributeLines, collectDefinitions } from './attribute-lists/attach.ts'
import { isolateAttributeLines } from './attribute-lists/isolate.ts'
import { pageAttributes, type PageAttributes } from './attribute-lists/page-attributes.ts'
import { applySpanAttributes } from './attribute-lists/spans.ts'
import { applyBlockExtensions } from './extensions/block-extensions.ts'
import { applySpanExtensions } from './extensions/span-extensions.ts'
import { knownLabels, parseFragment, type KnownLabels, type ParseMarkdown } from './fragment.ts'
import { extendOverFences } from './html-blocks/fences.ts'
import { readMarkdownInHtml } from './html-blocks/html-blocks.ts'
import type { HtmlBlockContext } from './html-blocks/html-fragment.ts'
import { linesOf, type SourceLines } from './source-lines.ts'

/**
 * A unified plugin for what handbooks of the kramdown family write on top of Markdown: attribute lists, extensions, and Markdown
 * inside HTML. It works on mdast from positions and the source text, so any parser that yields mdast with positions can stand before it.
 */
export function kramdownFamily(this: Processor) {
  // `parse` belongs to the processor that this plugin is used on: pieces of a page are read as the page is.
  const parse = (text: string): Root => this.parse(text) as Root
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    const lines = linesOf(file)
    const page = pageAttributes()
    if (holdsMarks(source)) applyMarks(tree, lines, page, file)
    if (source.includes('<')) {
      const context = htmlContext(tree, lines, page, parse, file)
      extendOverFences(tree, context)
      readMarkdownInHtml(tree, context)
    }
    if (page.hasKeys) file.data['hasAttributeKeys'] = true
  }
}

function htmlContext(tree: Root, lines: SourceLines, page: PageAttributes, parse: ParseMarkdown, file: VFile): HtmlBlockContext {
  let known: KnownLabels | undefined
  return {
    lines,
    parsesBlockHtml: (offset) => page.parseBlockHtml.findLast((option) => option.offset <= offset)?.value ?? false,
    compile: (fragment) => {
      const piece: { children: RootContent[] } = { children: parseFragment(fragment, parse, (known ??= knownLabels(tree, lines.text))) }
      if (holdsMarks(fragment.text)) applyMarks(piece, lines, page, file)
      return piece.children
    },
  }
}

/** Most pages hold some, but those that hold none should not wait for it. */
function holdsMarks(text: string): boolean {
  return text.includes('{:') || text.includes('{#')
}

function applyMarks(piece: Root | { children: RootContent[] }, lines: SourceLines, page: PageAttributes, file: VFile): void {
  applySpanExtensions({ type: 'root', children: piece.children }, lines.text)
  isolateAttributeLines(piece, lines)
  applyBlockExtensions(piece, lines.text, page)
  collectDefinitions(piece, page)
  attachAttributeLines(piece, page, lines, file)
  const holdsBrace = braceFinder(lines.text)
  for (const child of piece.children) if (holdsBrace(child)) applySpanAttributes(child, page, file)
}

/** A test for blocks in whose source a brace stands. They are asked for in the order of the page, so that the page is searched once. */
function braceFinder(text: string): (block: RootContent) => boolean {
  let from = 0
  let brace = -1
  return ({ position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (start === undefined || end === undefined) return true
    if (start < from || brace < start) {
      from = start
      const found = text.indexOf('{', start)
      brace = found < 0 ? Infinity : found
    }
    return brace < end
  }
}
