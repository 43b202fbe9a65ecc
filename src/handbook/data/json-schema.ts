import { z } from 'zod'
import type { DataKind } from './data-kind.ts'
import { audience, rowKey } from './shapes.ts'

/** JSON Schema as plain data. */
type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema of a data file, for editors: draft 7 (https://json-schema.org/draft-07), the one that yaml-language-server reads whole. It
 * describes the file as it is written, before defaults are filled in.
 */
export function dataFileSchema({ name, description, shape, described }: DataKind): JsonSchema {
  const row = withAudience(described ? partSchema(described) : {})
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `${name}.yaml`,
    ...(description === '' ? {} : { description }),
    ...(shape === 'list'
      ? { type: 'array', items: row }
      : { type: 'object', propertyNames: partSchema(rowKey), additionalProperties: row }),
  }
}

/** A schema that stands within another one, which says the draft. */
function partSchema(part: z.core.$ZodType): JsonSchema {
  const schema = z.toJSONSchema(part, { target: 'draft-7', io: 'input', unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'))
}

/** Each row may say its audience, also where a project's schema knows nothing of it. */
function withAudience(row: JsonSchema): JsonSchema {
  const { properties } = row
  if (typeof properties !== 'object' || properties === null || 'audience' in properties) return row
  return { ...row, properties: { ...properties, audience: partSchema(audience) } }
}
