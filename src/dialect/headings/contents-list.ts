import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import type { VFile } from 'vfile'
import { nestByLevel, type Nested } from '../../model/nest-by-level.ts'
import { classesOf, hasReference, idOf, setProperty } from '../attribute-lists/apply.ts'
import { isTextMark } from '../html-blocks/content-model.ts'
import { findTags } from '../html-blocks/tags.ts'
import { mayHold } from '../may-hold.ts'
import { tell } from '../messages.ts'
import { visitAll } from '../walk.ts'

/**
 * Puts the page's contents in place of the first list that carries `{:toc}`: all headings in order, nested by level, those with
 * `.no_toc` left out. Where there is no heading to list, the list goes. Ids as kramdown writes them: `markdown-toc-…`.
 */
export function contentsList() {
  return (tree: Root, file: VFile): void => {
    let place: { parent: { children: unknown[] }; list: List } | undefined
    const headings: Heading[] = []
    if (!mayHold(file, 'toc')) return
    visitAll(tree, (node, _, parent) => {
      if (node.type === 'heading') headings.push(node)
      if (!hasReference(node, 'toc')) return
      if (node.type !== 'list') tellMisplaced(file, node)
      else place ??= { parent, list: node }
    })
    if (!place) return
    const { parent, list } = place
    const listed = headings.filter(isListed)
    const index = parent.children.indexOf(list)
    if (listed.length === 0) {
      parent.children.splice(index, 1)
      return
    }
    fillContents(list, listed)
  }
}

/** Makes a list the contents list of some headings. */
export function fillContents(list: List, headings: readonly Heading[]): void {
  const id = idOf(list) ?? 'markdown-toc'
  list.children = nestByLevel(headings, (heading) => heading.depth).map((nested) => entry(nested, id, list.ordered ?? false))
  list.spread = false
  delete list.start
  setProperty(list, 'id', id)
  setProperty(list, 'dataToc', '')
}

/** Whether a contents list has a heading. */
export function isListed(heading: Heading): boolean {
  return idOf(heading) !== undefined && !classesOf(heading).includes('no_toc')
}

function entry({ entry: heading, children }: Nested<Heading>, listId: string, ordered: boolean): ListItem {
  const id = idOf(heading) ?? ''
  const words: Paragraph = {
    type: 'paragraph',
    data: { isTight: true },
    children: [
      {
        type: 'link',
        url: `#${id}`,
        children: withoutLinks(heading.children),
        data: { hProperties: { id: `${listId}-${id}`, href: `#${id}` } },
      },
    ],
  }
  const nested = children.map((child) => entry(child, listId, ordered))
  return {
    type: 'listItem',
    spread: false,
    children: nested.length === 0 ? [words] : [words, { type: 'list', ordered, spread: false, children: nested }],
  }
}

/** The heading's words with their marks. Links give their content; images, notes and anchors go, since all of it becomes one link. */
function withoutLinks(phrasing: readonly PhrasingContent[]): PhrasingContent[] {
  return phrasing.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'link':
      case 'linkReference':
        return withoutLinks(node.children)
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return []
      case 'html':
        return [{ type: 'html', value: marksOf(node.value) }]
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ ...node, children: withoutLinks(node.children) }]
      default:
        return [node]
    }
  })
}

/** Authors' HTML, without all tags but those that mark words, and without what a page may hold only once. */
function marksOf(html: string): string {
  let marks = ''
  let done = 0
  for (const tag of findTags(html)) {
    marks += html.slice(done, tag.start)
    if (isTextMark(tag.name)) marks += html.slice(tag.start, tag.end).replace(/\s(?:id|name)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    done = tag.end
  }
  return marks + html.slice(done)
}

function tellMisplaced(file: VFile, node: Parameters<typeof idOf>[0]): void {
  tell(file, {
    rule: 'dialect/toc',
    severity: 'warning',
    message: '{:toc} makes a contents list only of a list, and this is none',
    hint: 'write “- TOC” and, on the next line without indentation, {:toc}',
    at: node,
  })
}
