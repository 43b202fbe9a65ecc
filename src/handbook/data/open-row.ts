import type { Row } from '../../model/data.ts'
import type { Place } from '../../model/diagnostic.ts'

/** A row while its file is being read. */
export interface OpenRow {
  readonly id: string
  readonly file: string
  /** What its file says, before anything is made of it. */
  readonly written: unknown
  /** The row, where it is as it must be: others may name it all the same, so that one mistake is told once. */
  readonly row?: Row<unknown>
  /** The place of what stands in the row under some keys. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}
