import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { FileHistory } from '../model/site.ts'
import { runGit } from './run-git.ts'

/** What history says of the files below a folder. */
export interface History {
  /** By path from the folder, with `/` between its parts. A file whose history is not known is absent. */
  readonly files: ReadonlyMap<string, FileHistory>
  /** True for a clone without its older commits: then what has not changed since is not known. */
  readonly shallow: boolean
}

/** A commit in the log: its hash, and the day of its committer date in UTC. */
const COMMIT = /^([0-9a-f]{40,64}) (\d{4,}-\d\d-\d\d)$/

/**
 * Reads the last change of each committed file below a folder, in one pass over the log which ends as soon as all are known. A rename
 * counts as a change. Gives undefined where there is no git, no repository or no commit; throws nothing.
 */
export async function readHistory(root: string): Promise<History | undefined> {
  try {
    const grafted = await graftedCommits(root)
    return { files: await lastChanges(root, grafted), shallow: grafted.size > 0 }
  } catch {
    return undefined
  }
}

/** The commits where a shallow clone was cut off. */
async function graftedCommits(root: string): Promise<ReadonlySet<string>> {
  const [answer = ''] = await piecesOf(root, 'rev-parse', '--is-shallow-repository', '--git-path', 'shallow')
  const [shallow, list] = answer.split('\n')
  if (shallow !== 'true' || list === undefined) return new Set()
  return new Set((await readFile(resolve(root, list), 'utf8')).split('\n').filter((line) => line !== ''))
}

async function lastChanges(root: string, grafted: ReadonlySet<string>): Promise<ReadonlyMap<string, FileHistory>> {
  const unknown = new Set(await piecesOf(root, 'ls-tree', '-r', '-z', '--name-only', 'HEAD'))
  const files = new Map<string, FileHistory>()
  if (unknown.size === 0) return files
  let hash = ''
  let changed = ''
  for await (const piece of logOf(root)) {
    const commit = COMMIT.exec(piece)
    if (commit) {
      hash = commit[1] ?? ''
      changed = commit[2] ?? ''
      continue
    }
    // The first path of a commit comes after a line break.
    const path = piece.replace(/^\n/, '')
    // To git, a grafted commit adds every file that there was; which of them it really changed is not known.
    if (unknown.delete(path) && !grafted.has(hash)) files.set(path, { changed, touched: changed, authors: [], commits: [] })
    if (unknown.size === 0) break
  }
  return files
}

/** The log below a folder, the latest commit first: a piece for each commit, followed by one for each file that it touched. */
function logOf(root: string): AsyncGenerator<string> {
  const shape = [
    '-z',
    '--name-only',
    '--relative',
    '--no-renames',
    '--no-diff-merges',
    '--no-color',
    '--date=short-local',
    '--format=%H %cd',
  ]
  return runGit(root, 'log', '--no-ext-diff', '--no-textconv', ...shape, '--', '.')
}

async function piecesOf(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const pieces = []
  for await (const piece of runGit(root, ...args)) pieces.push(piece)
  return pieces
}
