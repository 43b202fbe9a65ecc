/**
 * Judges the place of each node that has one: lines and columns must be those of the offsets, children stand in their parents, and the
 * source must hold what the node says.
 */
export function* misplacedNodes(tree, text) {
  const lineStarts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(index + end.length)
  yield* visit(tree)

  function* visit(node, parent) {
    if (node.position && parent) {
      const { start, end } = node.position
      for (const point of [start, end]) {
        const isRight = lineStarts[point.line - 1] + point.column - 1 === point.offset
        yield { kind: 'point', isRight, slice: JSON.stringify(point), wants: 'line and column of its offset' }
      }
      const outer = parent.position
      if (outer && node.type !== 'kramdownElement') {
        const isRight = start.offset >= outer.start.offset && end.offset <= outer.end.offset
        yield {
          kind: `within ${parent.type}`,
          isRight,
          slice: `${node.type} ${start.offset}-${end.offset} in ${outer.start.offset}-${outer.end.offset}`,
          wants: 'in its parent',
        }
      }
      const slice = text.slice(start.offset, end.offset)
      const wants = needed(node)
      if (wants) yield { kind: node.type, isRight: wants.every((part) => plain(slice).includes(plain(part))), slice, wants }
    }
    for (const child of node.children ?? []) yield* visit(child, node)
  }
}

function needed(node) {
  if (node.type === 'link') return node.children.filter(({ type }) => type === 'text').map(({ value }) => value)
  if (node.type === 'definition') return [`[${node.label}]:`, node.url]
  if (node.type === 'image') return [node.alt, ...(node.title ? [node.title] : [])]
  if (node.type === 'heading') return node.children.filter(({ type }) => type === 'text').map(({ value }) => value)
  if (node.type === 'inlineCode') return ['`', node.value]
  if (node.type === 'text') return [node.value]
  return undefined
}

/** Letters and digits: what typography, escapes and references leave alone. */
function plain(text) {
  return text.replace(/&#?\w+;/g, '').replace(/[^\p{L}\p{Nd}]/gu, '')
}
