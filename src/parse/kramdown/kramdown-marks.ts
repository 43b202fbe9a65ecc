import type { Data, FootnoteReference, Html, List, Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { setProperty } from '../../dialect/attribute-lists/apply.ts'
import { isReserved } from '../../dialect/reserved-attributes.ts'
import { visit, visitAll } from '../../dialect/walk.ts'

/** Attributes that run no code and give no style, whoever wrote them. */
const HARMLESS: ReadonlySet<string> = new Set(['className', 'id', 'role'])

/**
 * Makes a page that kramdown's grammar gave one of ours: takes from authors' attributes those that are the generator's, notes whether there are
 * any that have to be cleaned, leaves out what `{::comment}` holds, which is for no reader, and marks headings, the contents list and footnotes for the steps to come.
 */
export function markKramdown(tree: Root, file: VFile): void {
  const source = String(file)
  visitAll(tree, (node, index, parent) => {
    if (node.type === 'html' && isExtensionComment(node, source)) {
      parent.children.splice(index, 1)
      return index
    }
    if (takeReserved(node)) file.data['hasAttributeKeys'] = true
    if (node.type === 'heading') setProperty(node, 'dataMarkdown', '')
    else if (node.type === 'list' && node.data?.isContents === true) markContents(node)
    else if (node.type === 'footnoteReference') markFootnote(node)
    else if (node.type === 'link' && isBackLink(node)) setProperty(node, 'dataFootnoteBackref', '')
    else if (isNotes(node)) setProperty(node, 'dataFootnotes', true)
    return undefined
  })
}

function isExtensionComment({ value, position }: Html, source: string): boolean {
  if (!value.startsWith('<!--')) return false
  return /^[ \t]*\{::/.test(source.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 20))
}

/** True for a node that has more of its author than class and id. */
function takeReserved(node: Exclude<Nodes, Root>): boolean {
  const properties = (node.data as Data | undefined)?.hProperties
  let isOfAuthors = node.type === 'kramdownElement' && node.isAuthors
  for (const name of Object.keys(properties ?? {})) {
    if (isReserved(name)) Reflect.deleteProperty(properties ?? {}, name)
    else isOfAuthors ||= !HARMLESS.has(name)
  }
  return isOfAuthors
}

/** Its links lead to ids as they are, not as addresses have them escaped. */
function markContents(list: List): void {
  setProperty(list, 'dataToc', '')
  visit(list, 'link', (link) => {
    setProperty(link, 'href', link.url)
    return undefined
  })
}

function markFootnote({ data }: FootnoteReference): void {
  const [link] = data?.hChildren ?? []
  if (link?.type === 'element') link.properties['dataFootnoteRef'] = ''
}

/** What has no place in the page is not its author's. */
function isBackLink({ position, data }: Extract<Nodes, { type: 'link' }>): boolean {
  const classes = data?.hProperties?.['className']
  return position === undefined && Array.isArray(classes) && classes.includes('reversefootnote')
}

function isNotes(node: Nodes): boolean {
  return node.type === 'kramdownElement' && !node.isAuthors && node.data.hProperties?.['role'] === 'doc-endnotes'
}
