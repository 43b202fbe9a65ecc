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
    if (node.type === 'html') {
      const typed = node.position ? source.slice(node.position.start.offset, node.position.end.offset) : node.value
      if (isExtensionComment(node, typed)) {
        parent.children.splice(index, 1)
        return index
      }
      if (isSameHtml(node.value, typed)) node.value = typed
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

function isExtensionComment({ value }: Html, typed: string): boolean {
  return value.startsWith('<!--') && /^[ \t]*\{::/.test(typed.slice(0, 20))
}

/** True where kramdown but ends tags and quotes values in its own way: as typed, all that stands in it is in its place. */
function isSameHtml(value: string, typed: string): boolean {
  return value !== typed && plain(value) === plain(typed)
}

function plain(html: string): string {
  return html.replace(/ ?\/?>/g, '>').replaceAll("'", '"')
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
