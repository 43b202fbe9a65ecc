import picomatch from 'picomatch'
import { UsageError } from '../model/errors.ts'
import type { SourceFile } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import { kindOf } from './content-kind.ts'
import type { Entry } from './entry.ts'
import { readSources } from './read-sources.ts'
import { walk } from './walk.ts'

/**
 * Reads Markdown of the project that is no part of its content, by patterns from the project's root. Throws a UsageError for a pattern that
 * no file has, since a check that looks at nothing would pass.
 */
export function findAlso(project: Project, patterns: readonly string[]): readonly SourceFile[] {
  if (patterns.length === 0) return []
  const depth = Math.max(...patterns.map(depthOf))
  const { files } = walk({ folder: project.root, root: project.root, isExcluded: (entry) => isLeftOut(project, entry, depth) })
  const pages = files.filter(({ path }) => kindOf(path) === 'page')
  const unmatched = patterns.find((pattern) => !pages.some(({ path }) => picomatch.isMatch(path, pattern)))
  if (unmatched !== undefined)
    throw new UsageError(`check.also has '${unmatched}', but no Markdown outside the content has that name: correct it, or take it out`)
  const { sources } = readSources(pages.filter(({ path }) => picomatch.isMatch(path, [...patterns])))
  return sources
}

/** How many folders deep files can stand that a pattern means, their own name counted. */
function depthOf(pattern: string): number {
  return pattern.includes('**') ? Infinity : pattern.split('/').length
}

function isLeftOut({ content, out, publicFolder }: Project, { path, absolute }: Entry, depth: number): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name === 'node_modules' || name === '.git' || [content, out, publicFolder].includes(absolute) || path.split('/').length > depth
}
