import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type {} from 'remark-parse'
import type { Processor } from 'unified'

/** Which parts of GitHub Flavored Markdown a site may leave out. */
export interface GfmOptions {
  /** Addresses in text become links. */
  readonly autolinks: boolean
}

/**
 * A unified plugin that adds GitHub Flavored Markdown to remark-parse: tables, task lists, strikethrough with two tildes, footnotes,
 * and literal autolinks as an option, which remark-gfm cannot leave out.
 */
export function gfm(this: Processor, options: GfmOptions): void {
  const data = this.data()
  const syntax = (data.micromarkExtensions ??= [])
  const tree = (data.fromMarkdownExtensions ??= [])
  syntax.push(gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem())
  tree.push(gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown())
  if (options.autolinks) {
    syntax.push(gfmAutolinkLiteral())
    tree.push(gfmAutolinkLiteralFromMarkdown())
  }
}
