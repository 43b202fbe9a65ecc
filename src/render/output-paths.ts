/** The paths of the output folder, each given out once. */
export interface OutputPaths {
  /**
   * Takes a path below the output folder; true where nothing stands on it yet, and from then on it is taken.
   * A file cannot stand where a folder is needed, nor a folder where a file stands.
   */
  readonly claim: (path: string) => boolean
  /** True where a path could be taken. */
  readonly isFree: (path: string) => boolean
}

export function createOutputPaths(): OutputPaths {
  const files = new Set<string>()
  const folders = new Set<string>()
  const isFree = (path: string): boolean => !files.has(path) && !folders.has(path) && !hasFileAbove(path)
  return {
    isFree,
    claim(path) {
      if (!isFree(path)) return false
      files.add(path)
      for (const folder of foldersUp(path)) {
        // Where a folder is needed already, so are those above it.
        if (folders.has(folder)) break
        folders.add(folder)
      }
      return true
    },
  }

  function hasFileAbove(path: string): boolean {
    for (const folder of foldersUp(path)) {
      if (folders.has(folder)) return false
      if (files.has(folder)) return true
    }
    return false
  }
}

/** `a/b` and `a` for `a/b/c.html`. */
function* foldersUp(path: string): Generator<string> {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end)
}
