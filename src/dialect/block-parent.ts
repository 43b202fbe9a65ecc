import type { RootContent } from 'mdast'

/** A block that may hold other blocks. */
export type BlockParent = Extract<
  RootContent,
  { readonly type: 'list' | 'listItem' | 'blockquote' | 'footnoteDefinition' | 'containerDirective' }
>

/** True for a block that may hold other blocks: what is looked for among blocks is not looked for in text. */
export function isBlockParent(node: RootContent): node is BlockParent {
  switch (node.type) {
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition':
    case 'containerDirective':
      return true
    default:
      return false
  }
}

/** True for a block in which one of a type stands, straight in it. */
export function holdsType({ children }: { readonly children: readonly { readonly type: string }[] }, type: RootContent['type']): boolean {
  for (const child of children) if (child.type === type) return true
  return false
}
