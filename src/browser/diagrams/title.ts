/**
 * The name of a diagram: what its author calls it (`accTitle: …` or `title …` in it, `title="…"` above it), else the heading that it stands under, behind the word
 * for a diagram. A name that another diagram of the page has is numbered.
 */
export function createTitles(word: string): (source: string, block: HTMLElement) => string {
  const taken = new Map<string, number>()
  return (source, block) => {
    const heading = headingAbove(block)
    const title = ownTitle(source) ?? block.dataset['title'] ?? (heading === '' ? word : `${word}: ${heading}`)
    const count = (taken.get(title) ?? 0) + 1
    taken.set(title, count)
    return count === 1 ? title : `${title} (${String(count)})`
  }
}

function ownTitle(source: string): string | undefined {
  const title = /^[ \t]*(?:accTitle[ \t]*:|title\b:?)[ \t]*(.+)$/m.exec(source)?.[1]?.trim()
  return title === undefined || title === '' ? undefined : title.replace(/^(["'])(.*)\1$/, '$2')
}

function headingAbove(block: Element): string {
  const headings = document.querySelectorAll<HTMLElement>('h1, .page-body :is(h2, h3, h4, h5, h6)')
  const above = [...headings].filter((heading) => heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING)
  return (above.at(-1)?.textContent ?? '').trim()
}
