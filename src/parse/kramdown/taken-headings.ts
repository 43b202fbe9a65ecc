import type { Heading, List, Root } from 'mdast'
import type { VFile } from 'vfile'
import { idOf, setProperty } from '../../dialect/attribute-lists/apply.ts'
import { fillContents, isListed } from '../../dialect/headings/contents-list.ts'
import { visitBlocks } from '../../dialect/walk.ts'
import type { KramdownConfig } from '../../model/kramdown-config.ts'
import type { Taken } from '../includes/taken.ts'

const ALL_LEVELS = [1, 2, 3, 4, 5, 6]

/**
 * Headings of files that a page takes in, which kramdown's grammar read by themselves: gives those another id whose id the page has already, and
 * puts them into the page's contents list.
 */
export function takenHeadings({ tocLevels = ALL_LEVELS }: KramdownConfig) {
  return (tree: Root, file: VFile): void => {
    const taken = file.data['taken'] as Taken | undefined
    if (!taken || taken.headings.size === 0) return
    const headings: Heading[] = []
    let contents: List | undefined
    visitBlocks(tree, (node) => {
      if (node.type === 'heading') headings.push(node)
      if (node.type === 'list' && node.data?.isContents === true) contents ??= node
    })
    setApart(headings, taken.headings)
    if (contents)
      fillContents(
        contents,
        headings.filter((heading) => isListed(heading) && tocLevels.includes(heading.depth)),
      )
  }
}

function setApart(headings: readonly Heading[], taken: ReadonlySet<Heading>): void {
  const used = new Set(headings.flatMap((heading) => (taken.has(heading) ? [] : (idOf(heading) ?? []))))
  const counts = new Map<string, number>()
  for (const heading of headings) {
    const id = idOf(heading)
    if (id === undefined || !taken.has(heading)) continue
    let free = id
    for (let count = counts.get(id) ?? 0; used.has(free);) {
      count += 1
      free = `${id}-${String(count)}`
      counts.set(id, count)
    }
    used.add(free)
    if (free !== id) setProperty(heading, 'id', free)
  }
}
