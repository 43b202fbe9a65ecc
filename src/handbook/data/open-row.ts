import type { Row } from '../../model/data.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { DataKind } from './data-kind.ts'

/** A row while the data files are held against each other. */
export interface OpenRow<T = unknown> {
  readonly id: string
  readonly file: string
  /** What its file says, before anything is made of it. */
  readonly written: unknown
  /** The row, where it is as it must be: others may name it all the same, so that one mistake is told once. */
  readonly row?: Row<T>
  /** The place of what stands in the row under some keys. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** All rows of a kind. */
export interface OpenRows<T = unknown> {
  readonly kind: DataKind<T>
  readonly rows: readonly OpenRow<T>[]
  /** False where the file is there and could not be read, so that nobody knows which rows it has. */
  readonly isKnown: boolean
}

/** How messages name a row: by its key, or by its number as one counts. */
export function rowName({ kind }: Pick<OpenRows, 'kind'>, { id }: Pick<OpenRow, 'id'>): string {
  return kind.shape === 'map' ? `'${id}'` : `row ${String(Number(id) + 1)} of ${kind.name}`
}

/** What a finding is about, in a word that stays when other rows come and go. */
export function subjectOf({ kind }: Pick<OpenRows, 'kind'>, { id }: Pick<OpenRow, 'id'>, path: readonly PropertyKey[]): string {
  return [...(kind.shape === 'map' ? [id] : []), ...path.map(String)].join('.')
}
