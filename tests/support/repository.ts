import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeTree, type Tree } from './tree.ts'

/** A git repository made for a test. */
export interface Repository {
  /** Runs git in it; gives what it prints. */
  readonly git: (...args: readonly string[]) => string
  /** Writes files, removes others, and commits all that is there; gives the commit. */
  readonly commit: (files?: Tree, removed?: readonly string[]) => string
  /** The same at a time, `2026-03-31T10:00:00Z`, and by somebody: `Hana`. */
  readonly commitAt: (time: string, files?: Tree, by?: string) => string
}

/** Every commit is by the same person at the same time, so that the same files give the same commit. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Nia',
  GIT_AUTHOR_EMAIL: 'nia@lindenworks.example',
  GIT_AUTHOR_DATE: '2026-01-05T09:00:00Z',
  GIT_COMMITTER_NAME: 'Nia',
  GIT_COMMITTER_EMAIL: 'nia@lindenworks.example',
  GIT_COMMITTER_DATE: '2026-01-05T09:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

/** Makes a folder a repository on the branch `main`. Takes further arguments of `git init`. */
export function createRepository(folder: string, ...args: readonly string[]): Repository {
  const gitAs = (identity: Readonly<Record<string, string>>, words: readonly string[]): string =>
    execFileSync('git', words, { cwd: folder, env: { ...process.env, ...identity }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const git = (...words: readonly string[]): string => gitAs(IDENTITY, words)
  git('init', '--quiet', '--initial-branch', 'main', ...args)
  return {
    git,
    commit(files = {}, removed = []) {
      writeTree(folder, files)
      for (const path of removed) rmSync(join(folder, path), { recursive: true })
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'Change')
      return git('rev-parse', 'HEAD').trim()
    },
    commitAt(time, files = {}, by = 'Nia') {
      writeTree(folder, files)
      git('add', '--all')
      const identity = { ...IDENTITY, GIT_COMMITTER_DATE: time, GIT_AUTHOR_NAME: by, GIT_AUTHOR_EMAIL: `${by}@lindenworks.example` }
      gitAs(identity, ['commit', '--quiet', '--allow-empty', '--message', 'Change'])
      return git('rev-parse', 'HEAD').trim()
    },
  }
}
