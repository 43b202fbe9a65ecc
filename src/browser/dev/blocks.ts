/** What is marked where it changed: the smallest part of a text that stands by itself. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, pre, td, th, dt, dd, figcaption, summary, img, math'

/** More than that, and it is not a change of the text but of the whole. */
const MARKED_AT_MOST = 30

/** The blocks of a page's text and its title, by what they say. */
export type BlockCount = ReadonlyMap<string, number>

export function countBlocks(page: ParentNode): BlockCount {
  const counts = new Map<string, number>()
  for (const block of blocksOf(page)) counts.set(block.outerHTML, (counts.get(block.outerHTML) ?? 0) + 1)
  return counts
}

/** The blocks that were not there before, innermost first: a list with a changed item is not marked, the item is. */
export function newBlocks(page: ParentNode, before: BlockCount): readonly Element[] {
  const left = new Map(before)
  const found = new Set<Element>()
  for (const block of blocksOf(page)) {
    const count = left.get(block.outerHTML) ?? 0
    if (count > 0) left.set(block.outerHTML, count - 1)
    else found.add(block)
  }
  const innermost = [...found].filter(
    (block) => !block.matches(':has(*)') || [...block.querySelectorAll(BLOCKS)].every((inner) => !found.has(inner)),
  )
  return innermost.length > MARKED_AT_MOST ? [] : innermost
}

function blocksOf(page: ParentNode): Iterable<Element> {
  return [...page.querySelectorAll('main h1'), ...page.querySelectorAll(`[data-page-body] :is(${BLOCKS})`)]
}
