import { placed, type Conversion } from './conversion.ts'
import type { KramdownElement } from './nodes.ts'
import { propertiesFrom } from './properties.ts'
import type { Element } from '../element.ts'

/** A node for what mdast has no name for. */
export function elementFrom(conversion: Conversion, source: Element, name: string, children: KramdownElement['children']): KramdownElement {
  const hProperties = propertiesFrom(source.attributes)
  return {
    type: 'kramdownElement',
    isAuthors: source.kind === 'html',
    data: { hName: name, ...(hProperties && { hProperties }) },
    children,
    ...placed(conversion, source),
  }
}
