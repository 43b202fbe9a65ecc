import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stagedFile, type Journal } from './journal.ts'
import { writeManifest } from './manifest.ts'
import { outputFoldersOf, removeEmptyFolders } from './output-folders.ts'
import { foldersOf } from './output-path.ts'
import { putInPlace } from './put-in-place.ts'
import type { StateFolder } from './state-folder.ts'
import { isSystemError } from './system-error.ts'

/** Does what the journal says, and all that an interrupted run has not done of it; then records the site and drops the journal. */
export function applyJournal(state: StateFolder, journal: Journal): void {
  if (!(journal.isWhole === true && isPutInPlaceWhole(state))) applyFileByFile(state, journal)
  writeManifest(state.manifest, journal.files)
  rmSync(state.journal)
}

/** Gives false where a folder cannot take the place of the output folder in one step: then its files take theirs. */
function isPutInPlaceWhole({ stage, out }: StateFolder): boolean {
  if (lstatSync(out, { throwIfNoEntry: false })) return false
  try {
    renameSync(stage, out)
    return true
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

function applyFileByFile(state: StateFolder, journal: Journal): void {
  const [blocking, rest] = splitStale(journal)
  mkdirSync(state.out, { recursive: true })
  deleteFiles(state.out, blocking)
  putStagedInPlace(state, journal)
  deleteFiles(state.out, rest)
}

/**
 * Stale files go last, so that no link breaks before its time. Those go first that have the name of a new folder, or lie in a folder that
 * has the name of a new file.
 */
function splitStale(journal: Journal): readonly [blocking: readonly string[], rest: readonly string[]] {
  const files = new Set(journal.staged)
  const folders = new Set(journal.staged.flatMap(foldersOf))
  const isBlocking = (path: string): boolean => folders.has(path) || foldersOf(path).some((folder) => files.has(folder))
  return [journal.stale.filter(isBlocking), journal.stale.filter((path) => !isBlocking(path))]
}

function putStagedInPlace(state: StateFolder, { staged: paths, isWhole = false }: Journal): void {
  const folders = outputFoldersOf(state.out)
  for (const [index, path] of paths.entries()) {
    const staged = stagedFile(state, isWhole, index, path)
    if (!existsSync(staged)) continue
    folders.makeFor(path)
    putInPlace(staged, join(state.out, path))
  }
}

function deleteFiles(out: string, paths: readonly string[]): void {
  const folders = outputFoldersOf(out)
  for (const path of paths) if (folders.leadTo(path) && isNoFolder(join(out, path))) rmSync(join(out, path))
  removeEmptyFolders(out, paths)
}

function isNoFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false
}
