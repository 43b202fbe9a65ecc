import { readdirSync, realpathSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
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

type Found = { readonly kind: 'file'; readonly entry: Entry } | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }

/** Walks a folder. Symbolic links are followed as far as they stay inside it and do not lead back to where they stand. */
export function walk(request: WalkRequest): Walk {
  const start = { path: '', absolute: request.folder, file: nameOf(request.root, request.folder) }
  const found = [...visitFolder(request, start, [realpathSync(request.folder)])]
  return {
    files: found.flatMap((item) => (item.kind === 'file' ? [item.entry] : [])).sort(compareEntries),
    diagnostics: found.flatMap((item) => (item.kind === 'problem' ? [item.diagnostic] : [])),
  }
}

/** `trail` holds the real paths of the folders from the start down to this one. */
function* visitFolder(request: WalkRequest, folder: Entry, trail: readonly string[]): Generator<Found> {
  let children: readonly Dirent[]
  try {
    children = readdirSync(folder.absolute, { withFileTypes: true })
  } catch (error) {
    const message = `this folder cannot be read (${reasonOf(error)}), so nothing in it is on the site`
    yield { kind: 'problem', diagnostic: problemWith(folder, 'source/unreadable', message) }
    return
  }
  for (const child of children) {
    const absolute = join(folder.absolute, child.name)
    const path = folder.path === '' ? child.name : `${folder.path}/${child.name}`
    const entry = { path, absolute, file: nameOf(request.root, absolute) }
    if (!request.isExcluded(entry)) yield* visit(request, entry, child, trail)
  }
}

function* visit(request: WalkRequest, entry: Entry, child: Dirent, trail: readonly string[]): Generator<Found> {
  // A backslash would pass for a slash further on, and the path could then lead out of the site.
  if (child.name.includes('\\')) {
    const message = 'this name has a backslash in it, which no address can hold'
    yield { kind: 'problem', diagnostic: problemWith(entry, 'source/name', message, 'rename it') }
  } else if (child.isFile()) yield { kind: 'file', entry }
  else if (child.isDirectory()) yield* visitFolder(request, entry, [...trail, join(trail.at(-1) ?? '', child.name)])
  else if (child.isSymbolicLink()) yield* visitLink(request, entry, trail)
  else yield { kind: 'problem', diagnostic: problemWith(entry, 'source/unreadable', 'this is a device, pipe or socket and no file') }
}

function* visitLink(request: WalkRequest, entry: Entry, trail: readonly string[]): Generator<Found> {
  const end = followLink(entry, trail)
  switch (end.kind) {
    case 'file':
      yield { kind: 'file', entry }
      return
    case 'folder':
      yield* visitFolder(request, entry, [...trail, end.real])
      return
    case 'problem':
      yield end
  }
}

function nameOf(root: string, absolute: string): string {
  return fileFrom(root, absolute)
}
