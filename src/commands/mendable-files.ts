import { readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The files of a project that may be changed, by their path from its root. */
export interface MendableFiles {
  /** The text of a file as it is, its byte order mark too; undefined for one that is not to be changed. */
  readonly textOf: (file: string) => string | undefined
  /** The file on disk, absolute. */
  readonly pathOf: (file: string) => string
}

/**
 * Gives access to a project's files for changes. Left out are files that are not UTF-8, which would not come back as they were; and those
 * that are reached by a symbolic link or lie outside the project, since they are somebody else's.
 */
export function mendableFiles(root: string): MendableFiles {
  const folder = resolve(root)
  return {
    textOf: (file) => {
      try {
        return isReachedStraight(folder, file) ? decodeWhole(readFileSync(join(folder, file))) : undefined
      } catch {
        return undefined
      }
    },
    pathOf: (file) => join(folder, file),
  }
}

/** The folder of the content, or the project's own, may be a link: whoever set it up meant what it leads to. */
function isReachedStraight(folder: string, file: string): boolean {
  const [first = '', ...rest] = file.split('/')
  if ([first, ...rest].some((part) => part === '' || part === '.' || part === '..')) return false
  const top = realpathSync(join(folder, first))
  return realpathSync(join(folder, file)) === join(top, ...rest) && (rest.length > 0 || top === join(realpathSync(folder), first))
}

/** The text of bytes; undefined where it would not give the same bytes again. */
function decodeWhole(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined
}
