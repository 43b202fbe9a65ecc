import type { Html, Node } from 'mdast'

/** Marks HTML whose author asked for it to stay as it was written: no Markdown is looked for in it. */
export function asWritten(html: Html): Html {
  return { ...html, data: { ...html.data, asWritten: true } as NonNullable<Html['data']> }
}

/** True for HTML that is marked so. */
export function isAsWritten(node: Node): boolean {
  return (node.data as { asWritten?: boolean } | undefined)?.asWritten ?? false
}
