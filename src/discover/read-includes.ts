import { lstatSync, realpathSync, statSync } from 'node:fs'
import type { SourceFile } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import { kindOf } from './content-kind.ts'
import { compareEntries, type Entry } from './entry.ts'
import { followLink } from './follow-link.ts'
import { readSources } from './read-sources.ts'
import { walk } from './walk.ts'

/**
 * Reads the Markdown of the content that pages can take in: its own name, or that of a folder above it, begins with `_`. `kept`: what is never
 * published. What cannot be read, and what a symbolic link leads to outside the content, is not there: the site may well do without it.
 */
export function readIncludes({ root, content }: Project, kept: readonly Entry[]): readonly SourceFile[] {
  const trail = [realpathSync(content)]
  const found = kept.filter(({ path }) => nameOf(path).startsWith('_')).flatMap((entry) => filesAt(entry, root, trail))
  const { sources } = readSources(found.filter(({ path }) => kindOf(path) === 'page').sort(compareEntries))
  return sources
}

function filesAt(entry: Entry, root: string, trail: readonly string[]): readonly Entry[] {
  const end = lstatSync(entry.absolute, { throwIfNoEntry: false })?.isSymbolicLink() === true ? followLink(entry, trail) : undefined
  if (end?.kind === 'problem') return []
  const stats = statSync(entry.absolute, { throwIfNoEntry: false })
  if (stats?.isDirectory() !== true) return stats?.isFile() === true ? [entry] : []
  const { files } = walk({ folder: entry.absolute, root, isExcluded: ({ path }) => isHidden(path) })
  return files.map((file) => ({ ...file, path: `${entry.path}/${file.path}` }))
}

function isHidden(path: string): boolean {
  const name = nameOf(path)
  return name.startsWith('.') || name === 'node_modules'
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
