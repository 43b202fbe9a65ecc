import { statSync } from 'node:fs'
import type { Project } from '../model/project.ts'
import type { Entry } from './entry.ts'
import { walk } from './walk.ts'

/**
 * The paths of files that stand in the content and are no part of the site: templates, and what is kept for tools or for nobody. What is
 * hidden is left out, since nobody links there. What cannot be followed is no finding, for the site does without it.
 */
export function unpublishedPaths({ root }: Project, kept: readonly Entry[], templates: readonly Entry[]): readonly string[] {
  const paths = kept.filter(({ path }) => !isHidden(path)).flatMap((entry) => filesAt(entry, root))
  return [...paths, ...templates.map(({ path }) => path)].sort()
}

function filesAt({ path, absolute }: Entry, root: string): readonly string[] {
  const isFolder = statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder) return [path]
  return walk({ folder: absolute, root, isExcluded: (entry) => isHidden(entry.path) }).files.map((entry) => `${path}/${entry.path}`)
}

function isHidden(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.startsWith('.') || name === 'node_modules'
}
