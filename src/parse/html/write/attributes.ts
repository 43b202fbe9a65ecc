import type { Properties } from 'hast'
import { find, type Info, type Schema } from 'property-information'
import { escapeName, escapeValue } from './escape.ts'

/** Writes attributes, each with a space before it. */
export type WriteAttributes = (properties: Properties) => string

/** How a property is written. */
interface Attribute {
  readonly info: Info
  readonly name: string
}

/** A writer for the attributes of HTML, or of SVG. It remembers each name that it has met. */
export function createAttributeWriter(schema: Schema): WriteAttributes {
  const known = new Map<string, Attribute>()
  const learn = (property: string): Attribute => {
    const info = find(schema, property)
    const attribute = { info, name: escapeName(info.attribute) }
    known.set(property, attribute)
    return attribute
  }
  return (properties) => {
    let text = ''
    for (const property in properties) {
      const value = properties[property]
      if (value !== null && value !== undefined) text += written(known.get(property) ?? learn(property), value)
    }
    return text
  }
}

function written({ info, name }: Attribute, value: NonNullable<Properties[string]>): string {
  const plain = info.boolean || info.overloadedBoolean ? asBoolean(info, value) : value
  if (plain === true) return ` ${name}`
  if (plain === false || Number.isNaN(plain)) return ''
  return ` ${name}="${escapeValue(Array.isArray(plain) ? joined(info, plain) : String(plain))}"`
}

/** An attribute that is there or not, such as `disabled`; or one that may have a value too, such as `download`. */
function asBoolean(info: Info, value: NonNullable<Properties[string]>): NonNullable<Properties[string]> {
  if (info.overloadedBoolean && (value === info.attribute || value === '')) return true
  return typeof value !== 'string' || value === info.attribute || value === '' ? Boolean(value) : value
}

function joined(info: Info, values: readonly (string | number)[]): string {
  if (!info.commaSeparated) return values.join(' ').trim()
  return (values.at(-1) === '' ? [...values, ''] : values).join(', ').trim()
}
