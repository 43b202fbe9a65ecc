import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What two Markdown processors must agree on, of one page. */
export interface PageFacts {
  /** Level and words of each heading. */
  readonly headings: readonly string[]
  readonly ids: readonly string[]
  /** Depth, href and words of each entry of the contents list. */
  readonly contents: readonly string[]
}

/** Reads a page's HTML, of whatever processor; what a generator adds for comfort, marked `data-generated`, counts for nothing. */
export function readPageFacts(html: string): PageFacts {
  const elements = childrenOf(parseFragment(html)).flatMap(withDescendants)
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
  const list = elements.find(isContents)
  return {
    headings: headings.map((heading) => `${heading.tagName} ${wordsOf(heading)}`),
    ids: headings.map((heading) => attribute(heading, 'id') ?? ''),
    contents: list ? entriesOf(list, 1) : [],
  }
}

function isContents(element: Element): boolean {
  const entry = childrenOf(element)[0]
  const link = entry && childrenOf(entry)[0]
  const id = attribute(element, 'id')
  return /^[uo]l$/.test(element.tagName) && id !== undefined && link !== undefined && attribute(link, 'id')?.startsWith(`${id}-`) === true
}

function entriesOf(list: Element, depth: number): readonly string[] {
  return childrenOf(list)
    .flatMap(childrenOf)
    .flatMap((child) =>
      child.tagName === 'a' ? [`${String(depth)} ${attribute(child, 'href') ?? ''} ${wordsOf(child)}`] : entriesOf(child, depth + 1),
    )
}

function withDescendants(element: Element): readonly Element[] {
  return [element, ...childrenOf(element).flatMap(withDescendants)]
}

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  const nodes: readonly Node[] = 'content' in parent ? parent.content.childNodes : parent.childNodes
  return nodes.filter((node) => defaultTreeAdapter.isElementNode(node)).filter(isAuthors)
}

function isAuthors(element: Element): boolean {
  return (attribute(element, 'data-generated') ?? 'wrapper') === 'wrapper'
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}

/** Words with the signs as they were typed: one processor sets quotes and dashes, another does not. */
function wordsOf(element: Element): string {
  return textOf(element)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('…', '...')
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replace(/«\u00a0?/g, '<<')
    .replace(/\u00a0?»/g, '>>')
    .replace(/\s+/g, ' ')
    .trim()
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return defaultTreeAdapter.isElementNode(node) && isAuthors(node) ? node.childNodes.map(textOf).join('') : ''
}
