import type { z } from 'zod'
import type { Config } from '../../model/config.ts'
import type { RowSchema } from '../../model/data-kind.ts'
import { BUILT_IN_KINDS } from './built-in-kinds.ts'
import { keysOf, type DataKind } from './data-kind.ts'
import { audience } from './shapes.ts'

/** The kinds of data files that a handbook has: the tool's own, and those of its configuration. */
export function dataKinds({ data }: Pick<Config, 'data'>): readonly DataKind[] {
  return [...BUILT_IN_KINDS, ...ownKinds({ data })]
}

/** The kinds of a configuration. A row of any kind may say its audience; a project's schema need not know of that. */
export function ownKinds({ data }: Pick<Config, 'data'>): readonly DataKind[] {
  return Object.entries(data).map(([name, { shape, description = '', row, references = [] }]) => ({
    name,
    description,
    shape,
    row: withAudience(row),
    keys: [...keysOf(row), 'audience'],
    ...(isOfZod(row) ? { described: row } : {}),
    references: references.map(({ path, to }) => ({ path, to: typeof to === 'string' ? [to] : to })),
  }))
}

/** True for a schema of zod's, of whatever copy: this tool's, or one that the project has installed. */
function isOfZod(schema: object): schema is z.core.$ZodType {
  return '_zod' in schema
}

function withAudience(schema: RowSchema): RowSchema {
  return {
    safeParse(row) {
      if (typeof row !== 'object' || row === null || !('audience' in row)) return schema.safeParse(row)
      const { audience: written, ...rest } = row
      const result = schema.safeParse(rest)
      const told = audience.safeParse(written).error?.issues.map((issue) => ({ ...issue, path: ['audience'] })) ?? []
      if (told.length === 0) return result
      return { success: false, error: { issues: [...(result.success ? [] : result.error.issues), ...told] } }
    },
  }
}
