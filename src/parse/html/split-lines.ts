import type { ElementContent } from 'hast'

/** Cuts highlighted code into its lines, each with the line feed at its end: an element that spans several lines is in each of them. */
export function splitLines(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    const [first = [], ...others] = piecesOf(child)
    lines.at(-1)?.push(...first)
    lines.push(...others)
  }
  if (lines.at(-1)?.length === 0) lines.pop()
  return lines
}

/** What of a node stands on the line that it begins on, and on each line after. */
function piecesOf(node: ElementContent): ElementContent[][] {
  if (node.type === 'text') {
    const texts = node.value.split(/(?<=\n)/)
    const pieces: ElementContent[][] = texts.map((value) => [{ type: 'text', value }])
    return node.value.endsWith('\n') ? [...pieces, []] : pieces
  }
  if (node.type !== 'element') return [[node]]
  const lines = splitLines(node.children)
  const endsLine = endsWithLineFeed(node)
  const pieces: ElementContent[][] = lines.map((line) => [{ ...node, children: line }])
  return endsLine ? [...pieces, []] : pieces
}

function endsWithLineFeed(node: ElementContent): boolean {
  const last = node.type === 'element' ? node.children.at(-1) : undefined
  if (last) return endsWithLineFeed(last)
  return node.type === 'text' && node.value.endsWith('\n')
}
