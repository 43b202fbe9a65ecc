import { nearest } from '../../model/nearest.ts'
import type { OpenRow, OpenRows } from './open-row.ts'

/** Says which key of some files was most likely meant, or undefined. */
export type SuggestKey = (written: string, rows: readonly OpenRows[]) => string | undefined

/** To compare each unknown key with each known one takes long where there are many of both: after so many comparisons none is suggested. */
const MOST_COMPARED = 500_000

/** Gives what suggests keys for one run. A name in the place of a key, `Hana Sakamoto`, is known too. */
export function createKeySuggester(): SuggestKey {
  const known = new Map<string, string | undefined>()
  let compared = 0
  return (written, files) => {
    const id = JSON.stringify([written, ...files.map(({ kind }) => kind.name)])
    if (!known.has(id) && compared < MOST_COMPARED) {
      const rows = files.flatMap((file) => file.rows)
      compared += rows.length
      known.set(id, suggest(written, rows))
    }
    return known.get(id)
  }
}

function suggest(written: string, rows: readonly OpenRow[]): string | undefined {
  const folded = written.toLowerCase()
  const named = rows.find((row) => nameOf(row)?.toLowerCase() === folded)
  if (named) return named.id
  return nearest(
    written,
    rows.map(({ id }) => id),
    0.6,
  )
}

function nameOf({ written }: OpenRow): string | undefined {
  return typeof written === 'object' && written !== null && 'name' in written && typeof written.name === 'string' ? written.name : undefined
}
