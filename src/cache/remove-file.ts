import { rmSync } from 'node:fs'

/** Removes a file of the cache, if that can be: one that stays does no harm. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Somebody holds it, or it is not ours to remove.
  }
}
