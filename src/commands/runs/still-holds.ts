import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isSettled, sizeOf } from './mark.ts'
import type { Place, RunRecord } from './run-record.ts'
import type { Survey } from './survey.ts'

/** How what is there now compares with a record. */
export interface Standing {
  /** The paths at which something else is than there was, where something is at the same paths; undefined where paths are new or gone, or too much differs. */
  readonly changed: readonly string[] | undefined
  /** The places as they are marked now, where some marks differ though what is there is the same. */
  readonly places?: readonly Place[]
}

/** So many changes are told apart; where there are more, all is done anew. */
const TOLD_AT_MOST = 30

/**
 * Looks whether all is there that a record says, and nothing else; `now`: what is there. A file whose mark is another one, or was too fresh to be
 * trusted, is the same where its bytes are: so a new checkout of the same commit is, and a file with its old times put back is not.
 */
export function standingOf({ moment, places }: Pick<RunRecord<unknown>, 'moment' | 'places'>, now: Survey): Standing {
  if (now.size !== places.length) return { changed: undefined }
  const changed: string[] = []
  let isRead = false
  for (const place of places) {
    const [path, mark] = place
    const there = now.get(path)
    if (there === mark && isSettled(mark, moment)) continue
    if (there === undefined || changed.length > TOLD_AT_MOST) return { changed: undefined }
    if (hasSameBytes(place, there)) isRead = true
    else changed.push(path)
  }
  return isRead ? { changed, places: places.map(([path, mark, hash]) => placeOf(path, now.get(path) ?? mark, hash)) } : { changed }
}

/** A place with its mark, and the hash of its bytes where that is known. */
export function placeOf(path: string, mark: string, hash: string | undefined): Place {
  return hash === undefined ? [path, mark] : [path, mark, hash]
}

/** The SHA-256 of a file, in a few letters. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}

function hasSameBytes([path, mark, hash]: Place, there: string): boolean {
  if (hash === undefined || sizeOf(there) !== sizeOf(mark) || wayOf(there) !== wayOf(mark)) return false
  try {
    return hashOf(readFileSync(path)) === hash
  } catch {
    return false
  }
}

/** Where a symbolic link leads; empty for what is none. */
function wayOf(mark: string): string {
  return mark.startsWith('link ') ? mark.slice(0, mark.indexOf('\n')) : ''
}
