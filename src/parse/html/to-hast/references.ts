import type { ElementContent } from 'hast'
import type { ImageReference, LinkReference } from 'mdast'

/** A reference that nothing defines: its brackets, round what it holds. */
export function asWritten(node: LinkReference | ImageReference, content: ElementContent[]): ElementContent[] {
  const end = `]${labelOf(node)}`
  if (node.type === 'imageReference') return [{ type: 'text', value: `![${String(node.alt)}${end}` }]
  const [first] = content
  if (first?.type === 'text') first.value = `[${first.value}`
  else content.unshift({ type: 'text', value: '[' })
  const last = content.at(-1)
  if (last?.type === 'text') last.value += end
  else content.push({ type: 'text', value: end })
  return content
}

function labelOf({ referenceType, label, identifier }: LinkReference | ImageReference): string {
  switch (referenceType) {
    case 'collapsed':
      return '[]'
    case 'full':
      return `[${label === null || label === undefined || label === '' ? identifier : label}]`
    case 'shortcut':
      return ''
  }
}
