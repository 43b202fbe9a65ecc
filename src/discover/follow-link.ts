import { realpathSync, statSync, type Stats } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import { problemWith, type Entry } from './entry.ts'
import { reasonOf } from './reason-of.ts'

/** Where a symbolic link ends, and whether a walk may go there. */
export type LinkEnd =
  | { readonly kind: 'file' }
  | { readonly kind: 'folder'; readonly real: string }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }

/** Follows a symbolic link. `trail` holds the real paths of the folders that it stands in, the folder that is published first. */
export function followLink(entry: Entry, trail: readonly string[]): LinkEnd {
  let real: string
  let stats: Stats
  try {
    real = realpathSync(entry.absolute)
    stats = statSync(real)
  } catch (error) {
    return problem(entry, `this symbolic link leads nowhere (${reasonOf(error)})`, 'mend it or delete it')
  }
  if (!isInside(trail[0] ?? '', real)) {
    return problem(entry, 'this symbolic link leads out of the folder that is published', 'put a copy in its place')
  }
  if (stats.isFile()) return { kind: 'file' }
  if (!stats.isDirectory()) return problem(entry, 'this symbolic link leads to a device, pipe or socket', 'delete it')
  if (trail.includes(real)) return problem(entry, 'this symbolic link leads back to a folder that it stands in', 'delete it')
  return { kind: 'folder', real }
}

function problem(entry: Entry, message: string, hint: string): LinkEnd {
  return { kind: 'problem', diagnostic: problemWith(entry, 'source/symlink', message, hint) }
}

/** True for a path in a folder, or the folder's own; both real. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way !== '..' && !/^\.\.[\\/]/.test(way)
}
