import { matchInOrder, type Matching } from './match-in-order.ts'
import { matchesName, readNamePattern, type NamePattern } from './name-pattern.ts'

/** Whose rules a CODEOWNERS file follows. */
export type CodeownersForm = 'github' | 'gitlab'

/** A pattern of CODEOWNERS, ready to be asked. */
export interface PathPattern {
  /** True for the names of a path from the root of the repository: folders, and the file. */
  readonly owns: (names: readonly string[]) => boolean
  /** A name without which no path is owned, so that others need not be asked about; absent where stars stand everywhere. */
  readonly needs?: string
}

/** A part of a pattern: any number of folders, or a pattern for a name. */
type PathPart = '**' | NamePattern

const MATCHING: Matching<PathPart, string> = {
  isMany: (part) => part === '**',
  matches: (part, name) => part === '**' || matchesName(part, name),
}

/** Makes of a pattern of CODEOWNERS what tells its paths. */
export function compilePathPattern(pattern: string, form: CodeownersForm): PathPattern {
  const names = form === 'gitlab' ? gitlabParts(pattern) : githubParts(pattern)
  const parts = names.map((name): PathPart => (name === '**' ? name : readNamePattern(name, form === 'gitlab')))
  const plain = parts.findLast((part) => part !== '**' && part.isPlain)
  return {
    owns: (path) => matchInOrder(parts, path, MATCHING),
    ...(plain === undefined || plain === '**' ? {} : { needs: plain.end }),
  }
}

/**
 * As .gitignore, but that `docs/*` is no more than the files of the folder itself. A pattern with a slash before its end counts from the root;
 * a name is a file, or a folder with all that is in it. (GitHub's documentation, "About code owners".)
 */
function githubParts(pattern: string): readonly string[] {
  if (pattern === '/') return []
  const names = pattern.replace(/^\//, '').split('/')
  const isAnywhere = !pattern.startsWith('/') && (names.length === 1 || (names.length === 2 && names[1] === ''))
  const parts = isAnywhere ? ['**', ...names] : names
  const last = parts.at(-1)
  if (last === '' || last === '**') return [...parts.slice(0, -1), '**', '*']
  return last === '*' ? parts : [...parts, '**']
}

/**
 * As `File.fnmatch` of Ruby with `FNM_PATHNAME`: a pattern is for files alone, and one that ends in a slash for all files below. Without a slash
 * before it, it may stand in any folder; two stars at the end are one. (GitLab's documentation, "Code Owners syntax".)
 */
function gitlabParts(pattern: string): readonly string[] {
  if (pattern === '*') return ['**', '*']
  const names = pattern.replace(/^\//, '').split('/')
  const parts = pattern.startsWith('/') ? names : ['**', ...names]
  const last = parts.at(-1)
  if (last === '') return [...parts.slice(0, -1), '**', '*']
  return last === '**' ? [...parts.slice(0, -1), '*'] : parts
}
