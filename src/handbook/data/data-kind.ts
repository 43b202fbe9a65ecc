import type { z } from 'zod'
import type { RowSchema } from '../../model/data-kind.ts'

/** Where a row names rows of another file. */
export interface Reference {
  /** Keys from the row down, `*` for each entry of a list: `owners.*`. */
  readonly path: string
  /** The files whose keys may stand there. */
  readonly to: readonly string[]
  /** What somebody is who is named there: the word for one who must still be here. */
  readonly duty?: string
  /** True where rows of one file stand above one another, so that no way up may lead in a circle. */
  readonly isUpward?: true
}

/** What a data file holds: rows by key or one after the other, each of one shape. */
export interface DataKind<T = unknown> {
  /** The file's name without its ending. */
  readonly name: string
  /** What it is, for editors. */
  readonly description: string
  readonly shape: 'map' | 'list'
  readonly row: RowSchema<T>
  /** The keys of a row, as far as they are known. */
  readonly keys: readonly string[]
  /** The row's shape for editors; absent where a project's schema is none of zod's. */
  readonly described?: z.core.$ZodType
  readonly references: readonly Reference[]
}

/** A kind of which a schema of zod's is all that there is to know of a row. */
export function defineKind<T>(kind: Omit<DataKind<T>, 'row' | 'keys' | 'described'> & { readonly row: z.ZodType<T> }): DataKind<T> {
  return { ...kind, keys: keysOf(kind.row), described: kind.row }
}

/** The keys that a schema of an object names; none for other schemas. */
export function keysOf(schema: object): readonly string[] {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : []
}
