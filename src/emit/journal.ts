import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hasFingerprint } from './chunks.ts'
import { manifestFiles, recordedPath } from './manifest.ts'
import { readRecord, writeRecord } from './record.ts'
import type { StateFolder } from './state-folder.ts'

const journalRecord = z
  .object({
    version: z.literal(1),
    /** What the output folder holds when all is done. */
    files: manifestFiles,
    /** Where the staged files go: the first is `stage/0`, the second `stage/1`. */
    staged: z.array(recordedPath).readonly(),
    /** True where the stage holds a whole site, its files under their own paths: it takes the place of an output folder that is not there. */
    isWhole: z.boolean().optional(),
    /** What an earlier run wrote and this one does not. */
    stale: z.array(recordedPath).readonly(),
  })
  .readonly()

/** All that is left to do once a run has rendered everything. Doing it twice does no harm, so an interrupted run can be completed. */
export type Journal = z.infer<typeof journalRecord>

/** Writes the journal: from here on the run will be completed, by this process or by the next. */
export function writeJournal(state: StateFolder, journal: Journal): void {
  writeRecord(state.journal, journal)
}

/** The journal that an interrupted run left; undefined where there is none. */
export function readJournal(state: StateFolder): Journal | undefined {
  return readRecord(state.journal, journalRecord)
}

/** Where the staged file is that has the number, and goes to the path. */
export function stagedFile({ stage }: StateFolder, isWhole: boolean, index: number, path: string): string {
  return join(stage, isWhole ? path : String(index))
}

/**
 * Drops staged files that are not whole, as a power cut can leave them: the old file is better than a part of the new one, and the next
 * run writes it again.
 */
export function dropDamagedFiles(state: StateFolder, journal: Journal): void {
  const byPath = new Map(journal.files.map((file) => [file.path, file]))
  for (const [index, path] of journal.staged.entries()) {
    const staged = stagedFile(state, journal.isWhole === true, index, path)
    const expected = byPath.get(path)
    if (existsSync(staged) && !(expected && hasFingerprint(staged, expected))) rmSync(staged)
  }
}
