import type { Reference } from './data-kind.ts'
import type { OpenRow, OpenRows } from './open-row.ts'

/** A row that names another one. */
export interface NamedRow {
  readonly from: OpenRow
  readonly reference: Reference
  readonly path: readonly PropertyKey[]
  readonly key: string
}

/** Every place in which rows of a kind name others. */
export function* namedRows({ kind, rows }: OpenRows): Generator<NamedRow> {
  for (const from of rows) {
    for (const reference of kind.references) {
      for (const { path, key } of keysAt(from.written, reference.path.split('.'))) yield { from, reference, path, key }
    }
  }
}

interface FoundKey {
  readonly path: readonly PropertyKey[]
  readonly key: string
}

function keysAt(value: unknown, path: readonly string[]): readonly FoundKey[] {
  const [first, ...rest] = path
  if (first === undefined) return typeof value === 'string' && value.trim() !== '' ? [{ path: [], key: value.trim() }] : []
  // One key may stand alone where several may stand.
  if (first === '*' && typeof value === 'string') return keysAt(value, rest)
  return entriesAt(value, first).flatMap(([part, inner]) => keysAt(inner, rest).map((found) => ({ ...found, path: [part, ...found.path] })))
}

function entriesAt(value: unknown, part: string): readonly (readonly [PropertyKey, unknown])[] {
  if (Array.isArray(value)) return part === '*' ? value.map((entry: unknown, index) => [index, entry] as const) : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).filter(([key]) => key === part)
}
