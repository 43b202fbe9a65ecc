import type { Data, Nodes } from 'mdast'

const NOTE_ID = /^(#?)(fn|fnref):/

/** Sets the footnotes that kramdown's grammar made of a text apart from others: puts a prefix before their names, where they stand and where links lead to them. */
export function renameNote(node: Nodes, prefix: string): void {
  if (node.type !== 'footnoteReference' && node.type !== 'listItem' && node.type !== 'link') return
  const renamed = (id: string): string => id.replace(NOTE_ID, `$1$2:${prefix}`)
  const { hProperties, hChildren } = (node.data as Data | undefined) ?? {}
  if (node.type === 'link') {
    if (hProperties?.['dataFootnoteBackref'] !== undefined) node.url = renamed(node.url)
    return
  }
  const isNote = node.type === 'footnoteReference' || hProperties?.['role'] === 'doc-endnote'
  if (isNote && hProperties) hProperties['id'] = renamed(String(hProperties['id']))
  const [link] = hChildren ?? []
  if (link?.type === 'element') link.properties['href'] = renamed(String(link.properties['href']))
}
