import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { extractFiles } from '../git/extract-files.ts'
import type { BaseCommit } from '../git/find-base.ts'
import { listTree } from '../git/list-tree.ts'
import { UnfinishedError } from '../model/errors.ts'
import { planBase } from './base-plan.ts'
import type { BaseFolder, Today } from './base-project.ts'
import { createTemporaryFolder } from './base-temporary-folder.ts'

/** The files of a base, and what is to be said of where they are from. */
export interface ExtractedBase extends BaseFolder {
  readonly note: string
  /** Removes the files. */
  readonly remove: () => void
}

/**
 * Writes what the project was in a commit, as far as it differs from today, into a temporary folder. Throws an UnfinishedError where not
 * all of it is here.
 */
export async function extractBase(ref: string, { commit, tree, isEarlier }: BaseCommit, { loaded, memo }: Today): Promise<ExtractedBase> {
  const { project, site } = loaded
  const folder = createTemporaryFolder()
  try {
    const entries = tree === undefined ? [] : await listTree(project.root, tree)
    const { whole, named, ...rest } = planBase(entries, project, memo.files(), site.config.check.also.length > 0)
    // Where nothing in it differs, nothing else would make it.
    if (rest.unchanged && project.content !== project.root) mkdirSync(join(folder.path, relative(project.root, project.content)))
    await extractFiles(project.root, { whole, named }, folder.path)
    for (const part of PARTS) requireInside(folder.path, part)
    return { root: folder.path, ...rest, note: noteOn(ref, commit, isEarlier, tree !== undefined), remove: folder.remove }
  } catch (error) {
    folder.remove()
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnfinishedError(`The files of ${ref} could not be read: ${reason}.`, { cause: error })
  }
}

/** The folders of a project that could be links, and where those lead, only the working copy has. */
const PARTS = ['content', 'public'] as const

function requireInside(root: string, part: string): void {
  const path = join(root, part)
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return
  const isInside = existsSync(path) && realpathSync(path).startsWith(join(root, '/'))
  if (!isInside) throw new Error(`${part} is a symbolic link there, which leads out of the project`)
}

function noteOn(ref: string, commit: string, isEarlier: boolean, isThere: boolean): string {
  const short = commit.slice(0, 8)
  const which = isEarlier ? `commit ${short}, where this change left ${ref}` : `${ref}, commit ${short}`
  return isThere ? `compared with ${which}` : `compared with ${which}, which has no such folder yet`
}
