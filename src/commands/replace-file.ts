import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { UnfinishedError } from '../model/errors.ts'

/**
 * Puts another text in a file, or makes the file: whoever reads it meanwhile sees the old text or the new, never a part. The file's
 * permissions stay. Throws an UnfinishedError where that cannot be.
 */
export function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${String(process.pid)}.tmp`
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode
    writeFileSync(temporary, text, { flag: 'wx' })
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new UnfinishedError(`${path} could not be written`, { cause: error })
  }
}
