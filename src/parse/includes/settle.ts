import type { Heading, Image, ImageReference, Link, LinkReference, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { setProperty } from '../../dialect/attribute-lists/apply.ts'
import { visitAll, visitBlocks } from '../../dialect/walk.ts'
import type { RelatedPlace } from '../../model/diagnostic.ts'
import type { SourcePath } from '../../model/source-path.ts'
import { placeOf } from '../html/place.ts'
import { DISABLE_MARK } from '../markdown-facts/disable-comments.ts'
import type { Includable } from './includable.ts'
import { moveAddress } from './move-address.ts'
import { renameNote } from './rename-note.ts'

/** Where a text that is taken in comes to stand. */
export interface Settling {
  /** The file that it comes from, and the one that takes it in. */
  readonly from: Includable
  readonly to: SourcePath
  /** The place of the directive. */
  readonly position: Position | undefined
  /** Sets its footnotes apart from those of the page and of other files. */
  readonly prefix: string
  readonly shift: number
  /** Takes up where each address stands in the file that it is written in; its number goes with the address. */
  readonly origins: RelatedPlace[]
  /** Takes up its headings. */
  readonly headings: Set<Heading>
}

/**
 * Makes a text a part of another page: its link references become links, since labels are each file's own; its footnotes get labels of their own;
 * its relative addresses lead where they led; and all of it stands at the directive. Comments that switch rules off go: they are about lines of
 * the file.
 */
export function settle(tree: Root, settling: Settling): readonly RootContent[] {
  const definitions = new Map<string, { readonly url: string; readonly title?: string | null | undefined }>()
  visitBlocks(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visitAll(tree, (node, index, parent) => {
    const siblings = parent.children as RootContent[]
    if (node.type === 'definition' || (node.type === 'html' && isDisable(node.value))) {
      siblings.splice(index, 1)
      return index
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      siblings[index] = directly(node, definitions.get(node.identifier))
      return index
    }
    if (node.type === 'link' || node.type === 'image') move(node, settling)
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      node.identifier = settling.prefix + node.identifier
      node.label = settling.prefix + (node.label ?? '')
    }
    if (node.type === 'heading') {
      node.depth = Math.min(6, node.depth + settling.shift) as typeof node.depth
      settling.headings.add(node)
    }
    renameNote(node, settling.prefix)
    place(node, settling.position)
    return undefined
  })
  return tree.children
}

/** Leads a link where it led, and notes for messages where it stood: of texts in one another, in the innermost. */
function move(node: Link | Image, { from, to, origins }: Settling): void {
  node.url = moveAddress(node.url, from.path, to)
  if (propertiesOf(node)['dataOrigin'] !== undefined) return
  const place = placeOf(node)
  setProperty(node, 'dataOrigin', String(origins.push({ file: from.file, ...(place ? { place } : {}), message: 'it is written here' }) - 1))
}

function propertiesOf({ data }: Link | Image): Readonly<Record<string, unknown>> {
  return data?.hProperties ?? {}
}

function directly(
  node: LinkReference | ImageReference,
  definition: { readonly url: string; readonly title?: string | null | undefined } | undefined,
): Link | Image {
  const { url, title } = definition ?? { url: '', title: null }
  const common = {
    url,
    title: title ?? null,
    ...(node.data ? { data: node.data } : {}),
    ...(node.position ? { position: node.position } : {}),
  }
  // The page's own definitions have nothing to do with it.
  if (node.data?.hProperties) delete node.data.hProperties['dataDefinition']
  if (node.type === 'imageReference') return { type: 'image', alt: node.alt ?? null, ...common }
  return { type: 'link', children: node.children, ...common }
}

function place(node: { position?: Position | undefined }, position: Position | undefined): void {
  if (position) node.position = position
  else delete node.position
}

function isDisable(html: string): boolean {
  return html.trimStart().startsWith('<!--') && html.includes(DISABLE_MARK)
}
