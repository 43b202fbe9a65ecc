import type { Data } from 'mdast'
import { find, html } from 'property-information'
import type { Attributes } from '../element.ts'
import { decodeReferences } from '../html/references.ts'

/** HTML attributes as properties of hast. */
export type Properties = Record<string, string | string[] | true>

/** Names that JavaScript gives every object: property-information fails on them, and in HTML they mean nothing. */
const OF_EVERY_OBJECT = new Set(['constructor', '__proto__'])

/** Attributes as properties of hast, without those that the node itself holds. An empty id is none. */
export function propertiesFrom(attributes: Attributes | undefined, held: readonly string[] = []): Properties | undefined {
  if (!attributes || attributes.size === 0) return undefined
  const properties: Properties = {}
  let isEmpty = true
  for (const [name, value] of attributes) {
    if (held.includes(name) || OF_EVERY_OBJECT.has(name.toLowerCase()) || (name === 'id' && value.trim() === '')) continue
    const plain = decodeReferences(value)
    if (name === 'class') properties['className'] = plain.split(/[ \t\r\n\f\v]+/).filter(Boolean)
    else if (name === 'id') properties['id'] = plain
    else {
      const { property, boolean, overloadedBoolean } = find(html, name)
      // In HTML such an attribute counts by being there.
      properties[property] = boolean || (overloadedBoolean && plain === '') ? true : plain
    }
    isEmpty = false
  }
  return isEmpty ? undefined : properties
}

/** The data of a node that has such properties, to be spread into it. */
export function dataFrom(attributes: Attributes | undefined, held: readonly string[] = []): { data?: Data } {
  const hProperties = propertiesFrom(attributes, held)
  return hProperties ? { data: { hProperties } } : {}
}
