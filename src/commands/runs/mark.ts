import { lstatSync, readlinkSync, realpathSync, statSync, type BigIntStats } from 'node:fs'

/**
 * What stands at a path, in a word that is another one after any change: of a file its size, number and times in nanoseconds, of which nobody
 * can set the last, the time of the last change of all; of a symbolic link where it leads, and the mark of what is there.
 */
export type Mark = string

/** The mark of nothing. */
export const ABSENT: Mark = 'nothing'

/** The mark of a folder. What is in it is another matter. */
export const FOLDER: Mark = 'folder'

/** As a time in nanoseconds ends on a disk that does not count them. */
const WHOLE_MILLISECONDS = '000000'

/** How far a mark's time must lie back, in milliseconds, so that no later change can have left it as it is: the width of a disk's ticks. */
const [FINE_TICK, COARSE_TICK] = [100, 2000]

/** Looks at a path. Throws nothing: what cannot be looked at has a mark that says so. */
export function markAt(path: string): Mark {
  try {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
    return stats?.isSymbolicLink() === true ? linkMark(path) : markOf(stats)
  } catch (error) {
    return refusal(error)
  }
}

/** The mark of a path that the system does not let us look at. */
export function refusal(error: unknown): Mark {
  return `refused ${error instanceof Error && 'code' in error ? String(error.code) : ''}`
}

/** True for the mark of a file, or of a link to one. */
export function isFileMark(mark: Mark): boolean {
  return fileParts(mark) !== undefined
}

/** The size of a file that has a mark; undefined where it is no file's. */
export function sizeOf(mark: Mark): number | undefined {
  const [size] = fileParts(mark) ?? []
  return size === undefined ? undefined : Number(size)
}

/**
 * True where a mark that was taken at a moment tells for ever whether the file was changed: it was not so fresh then that a change within the same
 * tick of the disk's clock could have followed. Disks that count whole seconds tick every two.
 */
export function isSettled(mark: Mark, moment: number): boolean {
  const changed = fileParts(mark)?.[2]
  if (changed === undefined) return true
  const tick = changed.endsWith(WHOLE_MILLISECONDS) ? COARSE_TICK : FINE_TICK
  return Number(changed.slice(0, -WHOLE_MILLISECONDS.length)) < moment - tick
}

function fileParts(mark: Mark): readonly string[] | undefined {
  return /^(?:link .*\n)?file (\d+) (\d+) (\d+) /s.exec(mark)?.slice(1)
}

function markOf(stats: BigIntStats | undefined): Mark {
  if (stats === undefined) return ABSENT
  if (stats.isDirectory()) return FOLDER
  if (!stats.isFile()) return 'other'
  return `file ${String(stats.size)} ${String(stats.mtimeNs)} ${String(stats.ctimeNs)} ${String(stats.ino)}`
}

function linkMark(path: string): Mark {
  const way = `link ${readlinkSync(path)}`
  try {
    return `${way} ${realpathSync(path)}\n${markOf(statSync(path, { bigint: true }))}`
  } catch (error) {
    return `${way}\n${refusal(error)}`
  }
}
