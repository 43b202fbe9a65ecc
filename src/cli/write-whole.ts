import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf } from '../discover/reason-of.ts'
import { UnfinishedError } from '../model/errors.ts'

/**
 * Writes a file so that whoever reads it meanwhile sees the old or the new text, never a part; makes the folders that it needs. Throws an
 * UnfinishedError where that cannot be.
 */
export function writeWhole(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const existing = statSync(file, { throwIfNoEntry: false })
    // A device or a pipe (`/dev/stdout`, `>(gzip)`) is written to, not replaced; a link stays, and the file that it leads to is replaced.
    if (existing !== undefined && !existing.isFile()) writeFileSync(file, text)
    else replace(existing === undefined ? file : realpathSync(file), text)
  } catch (error) {
    throw new UnfinishedError(`The report ${file} could not be written: ${reasonOf(error)}`, { cause: error })
  }
}

function replace(file: string, text: string): void {
  const temporary = `${file}.${String(process.pid)}.tmp`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
