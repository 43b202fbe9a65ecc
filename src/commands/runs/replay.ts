import { cacheFolderIfAny } from '../cache-folder.ts'
import { runKey, type Asked } from './run-key.ts'
import { readRun, writeRun, type RunRecord } from './run-record.ts'
import { standingOf } from './still-holds.ts'
import type { Surveyor } from './surveyor.ts'

/** What a run came to, and what it found as JSON. */
export type Replayed<Result> = Pick<RunRecord<Result>, 'result' | 'findings'>

/** What the last such run came to, where all is as it was then; else undefined, as wherever there is any doubt. Throws nothing. */
export function replay<Result>(
  command: string,
  asked: Asked,
  root: string,
  cache: string | undefined,
  surveyor: Surveyor,
): Replayed<Result> | undefined {
  try {
    const folder = cacheFolderIfAny({ root }, cache)
    if (folder === undefined) return undefined
    const key = runKey(command, asked)
    const record = readRun<Result>(folder, key)
    if (!record) return undefined
    const { changed, places } = standingOf(record, surveyor.look(record.scope))
    if (changed?.length !== 0) return undefined
    // What had to be read this time need not be the next.
    if (places) writeRun(folder, key, { ...record, moment: surveyor.began, places })
    return record
  } catch {
    return undefined
  }
}
