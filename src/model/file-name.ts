import { relative, sep } from 'node:path'

/** A file as its writer knows it: from a folder, the project's root mostly, with slashes on every system. Takes absolute paths. */
export function fileFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
