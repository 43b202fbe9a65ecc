/** What a schema says is wrong with a row. */
export interface RowIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string | undefined
}

/** A schema of one row: what zod's are, and those of other libraries that judge in the same way. */
export interface RowSchema<T = unknown> {
  readonly safeParse: (
    row: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: { readonly issues: readonly RowIssue[] } }
}

/** A data file of a project's own, as its configuration says it. */
export interface OwnDataKind {
  /** `map`: rows by keys, that others may name. `list`: rows one after the other. */
  readonly shape: 'map' | 'list'
  /** What it is, for editors. */
  readonly description?: string
  readonly row: RowSchema
  /** Where a row names rows of other files: `{ path: 'owners.*', to: 'people' }`. `*` stands for each entry of a list. */
  readonly references?: readonly { readonly path: string; readonly to: string | readonly string[] }[]
}
