import { z } from 'zod'
import type { OwnDataKind } from '../model/data-kind.ts'

// Messages follow the name of their key: "data.suppliers.row is 'x', but must be …".

/** A schema is known by what it does: that of another copy of zod, or of another library, judges as well. */
const rowSchema = z.custom<OwnDataKind['row']>(
  (schema) => typeof schema === 'object' && schema !== null && 'safeParse' in schema && typeof schema.safeParse === 'function',
  { error: 'must be a schema, such as z.strictObject({ name: z.string() })' },
)

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)

/** What `data` may hold in the configuration. Which names are taken, the data files' own code knows. */
export const dataSchema: z.ZodType<Readonly<Record<string, OwnDataKind>>> = z
  .record(
    name,
    z.strictObject({
      shape: z.enum(['map', 'list']),
      description: z.string().exactOptional(),
      row: rowSchema,
      references: z.array(z.strictObject({ path: z.string().min(1), to: z.union([z.string(), z.array(z.string())]) })).exactOptional(),
    }),
    { error: ({ code }) => (code === 'invalid_key' ? "is not the name of a file without its ending, such as 'suppliers'" : undefined) },
  )
  .default({})
