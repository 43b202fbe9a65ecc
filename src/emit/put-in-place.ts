import { constants, copyFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UnfinishedError } from '../model/errors.ts'
import { isSystemError } from './system-error.ts'

/** Moves a staged file to its place in the output folder, in one step: a reader sees the old file or the new one. */
export function putInPlace(staged: string, target: string): void {
  try {
    renameSync(staged, target)
  } catch (error) {
    if (isSystemError(error, 'EXDEV')) copyIntoPlace(staged, target)
    else if (isSystemError(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST'))
      throw new UnfinishedError(`${target} is in the way: the site has a file there. Move it away and build again.`)
    else throw error
  }
}

/** A rename does not reach another disk, which an output folder that is a mount point is on: the copy is made there, then renamed. */
function copyIntoPlace(staged: string, target: string): void {
  const copy = join(dirname(target), '.handbook-copy')
  rmSync(copy, { force: true })
  copyFileSync(staged, copy, constants.COPYFILE_EXCL)
  putInPlace(copy, target)
  rmSync(staged)
}
