import type { RootContent } from 'mdast'
import type { AttributeLine } from '../attribute-lists/attribute-line.ts'
import { parseAttributeList } from '../attribute-lists/grammar.ts'
import type { PageAttributes } from '../attribute-lists/page-attributes.ts'
import { holdsType, isBlockParent } from '../block-parent.ts'
import { asWritten } from '../html-blocks/as-written.ts'

/**
 * Carries out the extensions that stand on lines of their own, as kramdown defines them: `{::options … /}`,
 * `{::comment}` … `{:/comment}`, `{::nomarkdown}` … `{:/nomarkdown}`. Options stay in the tree as lines until attribute lists
 * have been applied, since they decide what a list beside them belongs to.
 */
export function applyBlockExtensions(parent: { children: RootContent[] }, source: string, page: PageAttributes): void {
  if (!holdsType(parent, 'attributeLine')) {
    for (const child of parent.children) if (isBlockParent(child)) applyBlockExtensions(child, source, page)
    return
  }
  const kept: RootContent[] = []
  let skipTo = 0
  for (const [index, child] of parent.children.entries()) {
    if (index < skipTo) continue
    if (child.type !== 'attributeLine') {
      if (isBlockParent(child)) applyBlockExtensions(child, source, page)
      kept.push(child)
      continue
    }
    const { content } = child
    if (content.kind === 'stop') continue
    kept.push(child)
    if (content.kind !== 'extension') continue
    if (content.name === 'options') readOptions(child, content.body, page)
    if (content.selfClosing) continue
    const stop = parent.children.findIndex((other, at) => at > index && isStopOf(other, content.name))
    if (stop < 0 || (content.name !== 'comment' && content.name !== 'nomarkdown')) continue
    if (content.name === 'nomarkdown') kept.push(rawBetween(child, parent.children[stop], source))
    skipTo = stop + 1
  }
  parent.children = kept
}

function isStopOf(node: RootContent, name: string): boolean {
  return node.type === 'attributeLine' && node.content.kind === 'stop' && (node.content.name === '' || node.content.name === name)
}

function rawBetween(start: AttributeLine, stop: RootContent | undefined, source: string): RootContent {
  const from = start.position?.end
  const to = stop?.position?.start
  const value = source.slice(from?.offset ?? 0, to?.offset ?? source.length).trimEnd()
  return asWritten({ type: 'html', value, ...(from && to ? { position: { start: from, end: to } } : {}) })
}

function readOptions(line: AttributeLine, body: string, page: PageAttributes): void {
  const value = parseAttributeList(body).attributes.get('parse_block_html')
  if (value !== undefined) page.parseBlockHtml.push({ offset: line.position?.start.offset ?? 0, value: value === 'true' })
}
