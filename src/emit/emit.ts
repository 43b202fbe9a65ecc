import { existsSync } from 'node:fs'
import { UnfinishedError } from '../model/errors.ts'
import type { OutputFile } from '../model/output.ts'
import { applyJournal } from './apply-journal.ts'
import { refuseForeignFiles } from './foreign-files.ts'
import { dropDamagedFiles, readJournal, writeJournal } from './journal.ts'
import { withLeft } from './left-files.ts'
import { acquireLock } from './lock.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { clearStage, stageFiles } from './stage.ts'
import { createStagehand, type CreateStagehand } from './stagehand.ts'
import { makeStateFolder, stateFolderOf, type StateFolder } from './state-folder.ts'
import { isSystemError } from './system-error.ts'

/** How many files of a site were new or changed, the same as before, or no longer part of it. */
export interface EmitResult {
  readonly written: number
  readonly unchanged: number
  readonly deleted: number
  /** All files of the site. */
  readonly files: Manifest
}

/**
 * Makes the output folder hold these files and no others, all or nothing: until all are rendered the old site stays as it is, and a run
 * that is killed later is completed by the next one. Every file is whole at every moment; one that has not changed is not touched.
 *
 * Takes the output folder and the files, which may be made while they are taken. Throws UsageError for a folder with files in it that are
 * not ours and while another build writes there, UnfinishedError for paths that clash and where the disk refuses, and whatever the source
 * of the files throws. `left`: asked behind the last file, gives those of the site that are to stay as the last run wrote them; throws a NotLeftError
 * where they are not there. `createHand`: who writes them.
 */
export async function emit(
  out: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  left: () => Manifest = () => [],
  createHand: CreateStagehand = createStagehand,
): Promise<EmitResult> {
  const state = stateFolderOf(out)
  // Where we never were, a refusal leaves nothing behind.
  if (!existsSync(state.folder)) refuseForeignFiles(state.out, [])
  return underLock(state, async () => {
    complete(state)
    const before = readManifest(state.manifest)
    refuseForeignFiles(state.out, before)
    const site = withLeft(await stageFiles(state, files, createHand), left(), before)
    const paths = new Set(site.files.map((file) => file.path))
    const stale = before.map((file) => file.path).filter((path) => !paths.has(path))
    const journal = { version: 1, ...site, stale } as const
    writeJournal(state, journal)
    applyJournal(state, journal)
    return { written: site.staged.length, unchanged: paths.size - site.staged.length, deleted: stale.length, files: site.files }
  })
}

/** Completes a run that was killed while it put files in place; gives false where there is none. Throws as `emit` does. */
export async function completeInterrupted(out: string): Promise<boolean> {
  const state = stateFolderOf(out)
  if (!existsSync(state.journal)) return false
  return underLock(state, () => complete(state))
}

function complete(state: StateFolder): boolean {
  const journal = readJournal(state)
  if (!journal) return false
  dropDamagedFiles(state, journal)
  applyJournal(state, journal)
  return true
}

async function underLock<Result>(state: StateFolder, run: () => Result | Promise<Result>): Promise<Result> {
  try {
    makeStateFolder(state)
    const release = await acquireLock(state)
    try {
      return await run()
    } finally {
      if (!existsSync(state.journal)) clearStage(state)
      release()
    }
  } catch (error) {
    throw isSystemError(error) ? unfinished(state, error) : error
  }
}

function unfinished(state: StateFolder, error: Error): UnfinishedError {
  const site = existsSync(state.journal) ? 'The site is new in part; the next build completes it.' : 'The site that was there is untouched.'
  return new UnfinishedError(`The site could not be written to ${state.out}: ${error.message}. ${site}`, { cause: error })
}
