/** The paths of the output folder, each given out once. */
export interface OutputPaths {
  /**
   * Takes a path below the output folder; true where nothing stands on it yet, and from then on it is taken.
   * A file cannot stand where a folder is needed, nor a folder where a file stands.
   */
  readonly claim: (path: string) => boolean
}

export function createOutputPaths(): OutputPaths {
  const files = new Set<string>()
  const folders = new Set<string>()
  return {
    claim(path) {
      const parents = parentFolders(path)
      if (files.has(path) || folders.has(path) || parents.some((folder) => files.has(folder))) return false
      files.add(path)
      for (const folder of parents) folders.add(folder)
      return true
    },
  }
}

/** `a` and `a/b` for `a/b/c.html`. */
function parentFolders(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
