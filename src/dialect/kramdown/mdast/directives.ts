import type { Data } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Position } from 'unist'
import { placed, type Conversion } from './conversion.ts'
import { dataFrom } from './properties.ts'
import type { Element } from '../element.ts'

/** What all forms of directives have, to be spread into the node. */
interface DirectiveFields {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly data?: Data
  readonly position: Position
}

/** A directive without its content. What attribute lists of kramdown say is for its HTML element, as with all nodes. */
export function directiveFields(conversion: Conversion, directive: Element): DirectiveFields {
  return {
    name: directive.value,
    attributes: { ...directive.directive },
    ...dataFrom(directive.attributes),
    ...placed(conversion, directive),
  }
}
