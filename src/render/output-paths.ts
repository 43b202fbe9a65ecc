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
  const isFree = (path: string): boolean =>
    !files.has(path) && !folders.has(path) && !parentFolders(path).some((folder) => files.has(folder))
  return {
    isFree,
    claim(path) {
      if (!isFree(path)) return false
      files.add(path)
      for (const folder of parentFolders(path)) folders.add(folder)
      return true
    },
  }
}

/** `a` and `a/b` for `a/b/c.html`. */
function parentFolders(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
