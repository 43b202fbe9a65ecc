import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { kramdownHandlers } from '../../src/dialect/kramdown/handlers.ts'
import { kramdownParse } from '../../src/dialect/kramdown/kramdown-parse.ts'
import type { KramdownOptions } from '../../src/dialect/kramdown/options.ts'

/** What the kramdown parser makes of a text: its tree, its HTML, and what it tells of. */
export interface KramdownResult {
  readonly tree: Root
  readonly html: string
  /** Each as `line:column-line:column rule: message`. */
  readonly messages: readonly string[]
}

/** Reads a text with the kramdown parser; GFM mode without hard line ends, where the options do not say otherwise. */
export function readKramdown(text: string, options: KramdownOptions = {}): KramdownResult {
  const file = new VFile(text)
  const processor = unified()
    .use(kramdownParse, { hardWrap: false, ...options })
    .use(remarkRehype, { allowDangerousHtml: true, handlers: kramdownHandlers })
    .use(rehypeStringify, { allowDangerousHtml: true, closeSelfClosing: true, characterReferences: { useNamedReferences: true } })
  const tree = processor.parse(file)
  const html = processor.stringify(processor.runSync(tree, file))
  return { tree, html, messages: file.messages.map(({ name, ruleId, reason }) => `${name} ${ruleId ?? ''}: ${reason}`) }
}
