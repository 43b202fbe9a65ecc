declare const brand: unique symbol

/** A source file's path below the content root, with `/` between its parts: `people/leave.md`. */
export type SourcePath = string & { readonly [brand]: 'SourcePath' }

/** Takes a path below the content root as any platform writes it; gives it with `/` and without a leading `./`. */
export function sourcePath(path: string): SourcePath {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '') as SourcePath
}

/** The folder of a source file: `people` for `people/leave.md`, the empty string at the root. */
export function folderOf(path: SourcePath): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}
