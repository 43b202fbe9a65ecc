import { isAbsolute, sep } from 'node:path'
import { UnfinishedError } from '../model/errors.ts'

/**
 * True for a path, with `/` between its parts, that stays below the output folder: `people/leave/index.html`.
 * A `.git` in the output folder belongs to whoever publishes the site from a branch, so nothing is written into one.
 */
export function isOutputPath(path: string): boolean {
  return !NO_OUTPUT.test(path) && !isAbsolute(path)
}

/** A part that is empty or leads elsewhere, or `.git`. */
const NO_OUTPUT = sep === '\\' ? /(?:^|[\\/])(?:\.{0,2}|\.git)(?:[\\/]|$)|\0/i : /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|\0/i

/** The folders on the way to a path, the outermost first: `a` and `a/b` for `a/b/c.html`. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/**
 * Gives a function that takes the paths of a site one after the other. It throws UnfinishedError for one that leaves the
 * output folder, that came before, or would need a file and a folder of one name.
 */
export function createPathCheck(): (path: string) => void {
  const files = new Set<string>()
  const fileByFolder = new Map<string, string>()
  return function checkPath(path) {
    if (!isOutputPath(path))
      throw new UnfinishedError(`${JSON.stringify(path)} cannot be an output path: it must stay below the output folder, and out of .git.`)
    if (files.has(path)) throw new UnfinishedError(`Two outputs have the path "${path}". Only one file can stand there.`)
    const below = fileByFolder.get(path)
    if (below !== undefined) throw fileAndFolder(path, below)
    // From the innermost on: above a folder that is known, all are.
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      if (fileByFolder.has(folder)) break
      if (files.has(folder)) throw fileAndFolder(folder, path)
      fileByFolder.set(folder, path)
    }
    files.add(path)
  }
}

function fileAndFolder(path: string, below: string): UnfinishedError {
  return new UnfinishedError(`The output path "${path}" is a file, and also the folder of "${below}". Give one of the two another address.`)
}
