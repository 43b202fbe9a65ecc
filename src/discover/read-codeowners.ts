import { readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { CodeownersFile } from '../model/owner.ts'
import type { Project } from '../model/project.ts'
import { decodeText } from './decode-text.ts'
import { problemWith, type Entry } from './entry.ts'
import { isInside } from './follow-link.ts'
import { reasonOf } from './reason-of.ts'

/** A project's CODEOWNERS, where it has one, and what was wrong with it. */
export interface FoundCodeowners {
  readonly codeowners?: CodeownersFile
  readonly diagnostics: readonly Diagnostic[]
}

/** Where it may stand in a repository; the first of them that is there counts. GitHub begins with its own folder, GitLab ends with its own. */
export const CODEOWNERS_PLACES: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']

/** In bytes; beyond it, GitHub reads nothing either. */
const MOST = 3_000_000

/**
 * Reads the CODEOWNERS of the repository that a project is in. `prefix` is the way from the repository's root to the project's, `handbook/`; of
 * a project without a repository, its own root serves.
 */
export function readCodeowners({ root }: Pick<Project, 'root'>, prefix: string): FoundCodeowners {
  const up = '../'.repeat(prefix.split('/').length - 1)
  const repository = resolve(realpathSync(root), up)
  for (const path of CODEOWNERS_PLACES) {
    const found = readPlace({ path, absolute: resolve(repository, path), file: up + path }, repository, prefix)
    if (found) return found
  }
  return { diagnostics: [] }
}

/** Undefined where nothing stands there, or what is no file. */
function readPlace(entry: Entry, repository: string, prefix: string): FoundCodeowners | undefined {
  const without = (message: string): FoundCodeowners => ({ diagnostics: [problemWith(entry, 'source/unreadable', message, HINT)] })
  try {
    const stats = statSync(entry.absolute, { throwIfNoEntry: false })
    if (!stats?.isFile()) return undefined
    if (!isInside(repository, realpathSync(entry.absolute))) return without('this file is a symbolic link that leads out of the repository')
    if (stats.size > MOST) return without(`this file has ${(stats.size / 1_000_000).toFixed(1)} MB, which is too much to read`)
    const { text, diagnostics } = decodeText(readFileSync(entry.absolute), entry)
    return { codeowners: { file: entry.file, prefix, text }, diagnostics }
  } catch (error) {
    return without(`this file cannot be read (${reasonOf(error)})`)
  }
}

const HINT = 'until then, front matter, sections and the configuration say who looks after pages'
