import { readdirSync, realpathSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'
import { fileFrom } from '../model/file-name.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { compareEntries, problemWith, type Entry } from './entry.ts'
import { followLink } from './follow-link.ts'
import { reasonOf } from './reason-of.ts'

/** What to walk: a folder, the project's root that messages count from (both absolute), and what to leave out. */
export interface WalkRequest {
  readonly folder: string
  readonly root: string
  readonly isExcluded: (entry: Entry) => boolean
}

/** The files of a folder and all below it, by path in order of code units, and what could not be followed. */
export interface Walk {
  readonly files: readonly Entry[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a walk has found so far. */
interface Found {
  readonly files: Entry[]
  readonly diagnostics: Diagnostic[]
}

/** Walks a folder. Symbolic links are followed as far as they stay inside it and do not lead back to where they stand. */
export function walk(request: WalkRequest): Walk {
  const start = { path: '', absolute: request.folder, file: fileFrom(request.root, request.folder) }
  const found: Found = { files: [], diagnostics: [] }
  visitFolder(request, start, [realpathSync(request.folder)], found)
  return { files: found.files.sort(compareEntries), diagnostics: found.diagnostics }
}

/** `trail` holds the real paths of the folders from the start down to this one. */
function visitFolder(request: WalkRequest, folder: Entry, trail: readonly string[], found: Found): void {
  let children: readonly Dirent[]
  try {
    children = readdirSync(folder.absolute, { withFileTypes: true })
  } catch (error) {
    const message = `this folder cannot be read (${reasonOf(error)}), so nothing in it is on the site`
    found.diagnostics.push(problemWith(folder, 'source/unreadable', message))
    return
  }
  for (const child of children) {
    const entry = entryIn(folder, child.name, request.root)
    if (!request.isExcluded(entry)) visit(request, entry, child, trail, found)
  }
}

/** A child of a folder. All three paths are the folder's and a name: to work each out anew would take longer than to read the folder. */
function entryIn(folder: Entry, name: string, root: string): Entry {
  const absolute = folder.absolute.endsWith(sep) ? folder.absolute + name : folder.absolute + sep + name
  const isBelowRoot = folder.path !== '' && folder.file !== '' && !folder.file.startsWith('..')
  return {
    path: folder.path === '' ? name : `${folder.path}/${name}`,
    absolute,
    file: isBelowRoot ? `${folder.file}/${name}` : fileFrom(root, absolute),
  }
}

function visit(request: WalkRequest, entry: Entry, child: Dirent, trail: readonly string[], found: Found): void {
  // A backslash would pass for a slash further on, and the path could then lead out of the site.
  if (child.name.includes('\\')) {
    const message = 'this name has a backslash in it, which no address can hold'
    found.diagnostics.push(problemWith(entry, 'source/name', message, 'rename it'))
  } else if (child.isFile()) found.files.push(entry)
  else if (child.isDirectory()) visitFolder(request, entry, [...trail, join(trail.at(-1) ?? '', child.name)], found)
  else if (child.isSymbolicLink()) visitLink(request, entry, trail, found)
  else found.diagnostics.push(problemWith(entry, 'source/unreadable', 'this is a device, pipe or socket and no file'))
}

function visitLink(request: WalkRequest, entry: Entry, trail: readonly string[], found: Found): void {
  const end = followLink(entry, trail)
  switch (end.kind) {
    case 'file':
      found.files.push(entry)
      return
    case 'folder':
      visitFolder(request, entry, [...trail, end.real], found)
      return
    case 'problem':
      found.diagnostics.push(end.diagnostic)
  }
}
