import { toXml } from 'xast-util-to-xml'

/** An element of XML, as a tree (https://github.com/syntax-tree/xast). */
export type XmlElement = Extract<Parameters<typeof toXml>[0], { readonly type: 'element' }>

/** Characters that XML 1.0 cannot hold, not even as a reference (section 2.2), beside those that the library leaves out. */
const IMPOSSIBLE = /[\p{Cs}\ufffe\uffff]/gu

/** An element with its attributes, and inside text, or other elements, each on a line. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly XmlElement[] = [],
): XmlElement {
  return { type: 'element', name, attributes, children: typeof content === 'string' ? [text(content)] : linesOf(content) }
}

function linesOf(elements: readonly XmlElement[]): XmlElement['children'] {
  return elements.length === 0 ? [] : [...elements.flatMap((child) => [text('\n'), child]), text('\n')]
}

function text(value: string): XmlElement['children'][number] {
  return { type: 'text', value }
}

/** How many characters an element becomes. */
export function xmlLength(part: XmlElement): number {
  return toXml(part).length
}

/** A whole XML document. `]]>` stands in no text unescaped (section 2.4), which the library does not see to; there are no CDATA sections. */
export function xmlDocument(root: XmlElement): string {
  const xml = toXml(root, { closeEmptyElements: true }).replace(IMPOSSIBLE, '\ufffd').replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}
