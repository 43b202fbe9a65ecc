import type { SourcePath } from '../../model/source-path.ts'

/** The folder of the content, from the project's root, as one of its files shows it: `content/`, or nothing where the project is its own content. */
export function contentFolder(files: Iterable<readonly [path: SourcePath, file: string]>): string {
  for (const [path, file] of files) if (file.endsWith(path)) return file.slice(0, file.length - path.length)
  return ''
}
