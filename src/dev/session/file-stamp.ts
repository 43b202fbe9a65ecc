import { statSync } from 'node:fs'

/** A text that is the same for as long as nothing was written to a file; a folder's says only that it is there. */
export function stampOfFile(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true })
  return `${path} ${stats === undefined ? 'none' : stats.isDirectory() ? 'folder' : `${String(stats.mtimeNs)} ${String(stats.size)}`}`
}
