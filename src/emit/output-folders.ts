import { lstatSync, mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { UnfinishedError } from '../model/errors.ts'
import { foldersOf } from './output-path.ts'
import { isSystemError } from './system-error.ts'

/** The folders below an output folder, as seen without following any link: a link could lead out of it. */
export interface OutputFolders {
  /** True where all folders on the way to the path exist and are real ones. */
  readonly leadTo: (path: string) => boolean
  /** Makes the folders on the way to the path. Throws UnfinishedError where something that is no folder stands there. */
  readonly makeFor: (path: string) => void
}

/** Takes the output folder, absolute. Remembers the folders that it has seen, so use it only while none is removed. */
export function outputFoldersOf(out: string): OutputFolders {
  const seen = new Set<string>()

  function isThere(folder: string): boolean {
    if (!seen.has(folder) && isRealFolder(join(out, folder))) seen.add(folder)
    return seen.has(folder)
  }

  return {
    leadTo: (path) => foldersOf(path).every(isThere),
    makeFor: (path) => {
      for (const folder of foldersOf(path)) if (!isThere(folder)) makeFolder(join(out, folder))
    },
  }
}

/** Removes the folders on the way to the paths that nothing is left in, and nothing outside the output folder. */
export function removeEmptyFolders(out: string, paths: readonly string[]): void {
  for (const path of paths) {
    const folders = foldersOf(path).map((folder) => join(out, folder))
    const end = folders.findIndex((folder) => !isRealFolder(folder))
    const real = end < 0 ? folders : folders.slice(0, end)
    real.reverse().every(removeIfEmpty)
  }
}

function isRealFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error
    throw new UnfinishedError(`${path} is in the way: the site has a folder there. Move it away and build again.`)
  }
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch (error) {
    if (isSystemError(error, 'ENOTEMPTY', 'EEXIST')) return false
    throw error
  }
}
