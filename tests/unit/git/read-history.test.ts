import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readHistory, type History } from '../../../src/git/read-history.ts'
import { changedBelow, historyBelow, REVIEW_KEYS } from '../../support/history.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree, type Tree } from '../../support/tree.ts'

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Nia', '-c', 'user.email=nia@lindenworks.example', ...args], { cwd: folder, stdio: 'pipe' })
}

function commit(folder: string, date: string, files: Tree): void {
  writeTree(folder, files)
  git(folder, 'add', '--all')
  execFileSync('git', ['-c', 'user.name=Nia', '-c', 'user.email=nia@lindenworks.example', 'commit', '--quiet', '--message', 'Change'], {
    cwd: folder,
    env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z' },
  })
}

function repository(): string {
  const folder = temporaryFolder()
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  return folder
}

async function read(folder: string): Promise<History | undefined> {
  return readHistory(folder, { isPage: (path) => path.endsWith('.md'), reviewKeys: REVIEW_KEYS })
}

describe('in a repository', () => {
  test('gives the day of the last commit of each file, by committer date in UTC', async () => {
    const root = repository()
    commit(root, '2023-03-04T10:00:00Z', { 'content/a.md': 'A', 'content/people/b.md': 'B' })
    commit(root, '2024-05-06T23:30:00-0800', { 'content/a.md': 'A, changed' })
    expect(await changedBelow(root)).toEqual({ 'content/a.md': '2024-05-07', 'content/people/b.md': '2023-03-04' })
  })

  test('counts paths from the given folder, and leaves out what is beside it or not there any more', async () => {
    const root = repository()
    commit(root, '2023-01-01T00:00:00Z', { 'docs/a.md': 'A', 'docs/gone.md': 'G', 'other/b.md': 'B' })
    git(root, 'rm', '--quiet', 'docs/gone.md')
    commit(root, '2023-02-02T00:00:00Z', { 'other/b.md': 'B, changed' })
    writeTree(root, { 'docs/not-committed.md': 'N' })
    expect(await changedBelow(join(root, 'docs'))).toEqual({ 'a.md': '2023-01-01' })
  })

  test('knows names with spaces, quotes, line breaks and letters of any script', async () => {
    const root = repository()
    const names = ['a b.md', 'größe.md', '休暇.md', '"quoted".md', '\nline\nbreaks.md', '-dash.md']
    commit(root, '2023-01-01T00:00:00Z', Object.fromEntries(names.map((name) => [name, name])))
    expect(Object.keys((await changedBelow(root)) ?? {}).sort()).toEqual(names.sort())
  })

  test('takes the date from the branch where a merged change was made', async () => {
    const root = repository()
    commit(root, '2023-01-01T00:00:00Z', { 'a.md': 'A', 'b.md': 'B' })
    git(root, 'switch', '--quiet', '--create', 'side')
    commit(root, '2023-02-02T00:00:00Z', { 'a.md': 'A, changed' })
    git(root, 'switch', '--quiet', 'main')
    commit(root, '2023-03-03T00:00:00Z', { 'b.md': 'B, changed' })
    git(root, 'merge', '--quiet', '--message', 'Merge', 'side')
    expect(await changedBelow(root)).toEqual({ 'a.md': '2023-02-02', 'b.md': '2023-03-03' })
  })

  test('reads a log whole that comes in several pieces', async () => {
    const root = repository()
    const names = Array.from({ length: 1500 }, (_, index) => `a-folder-with-a-rather-long-name-to-fill-the-pipe/größe-${String(index)}.md`)
    commit(root, '2023-01-01T00:00:00Z', Object.fromEntries(names.map((name) => [name, ''])))
    expect(await changedBelow(root)).toEqual(Object.fromEntries(names.map((name) => [name, '2023-01-01'])))
  })
})

describe('in a shallow clone', () => {
  test('says so, and gives no date for files that have not changed since it was cut off', async () => {
    const root = repository()
    commit(root, '2021-01-01T00:00:00Z', { 'old.md': 'O', 'a.md': 'A' })
    commit(root, '2022-02-02T00:00:00Z', { 'a.md': 'A, changed' })
    commit(root, '2023-03-03T00:00:00Z', { 'b.md': 'B' })
    const clone = join(temporaryFolder(), 'clone')
    git(root, 'clone', '--quiet', '--depth', '2', `file://${root}`, clone)
    expect((await read(clone))?.shallow).toBe(true)
    expect(await changedBelow(clone)).toEqual({ 'b.md': '2023-03-03' })
  })

  test('of a page that was only stamped since, it knows the stamp, and not when its content was changed', async () => {
    const root = repository()
    commit(root, '2021-01-01T00:00:00Z', { 'a.md': '---\nreviewed: 2021-01-01\n---\nA' })
    commit(root, '2022-02-02T00:00:00Z', { 'a.md': '---\nreviewed: 2022-02-02\n---\nA' })
    commit(root, '2023-03-03T00:00:00Z', { 'b.md': 'B' })
    const clone = join(temporaryFolder(), 'clone')
    git(root, 'clone', '--quiet', '--depth', '2', `file://${root}`, clone)
    const history = await read(clone)
    // The first commit is not there; the second one is where the clone was cut off, so that what it changed is not known.
    expect(history?.files.get('a.md')).toBeUndefined()
    git(clone, 'fetch', '--quiet', '--depth', '3')
    // Now it is the first commit where it was cut off.
    expect((await read(clone))?.files.get('a.md')).toMatchObject({ touched: '2022-02-02', authors: [], commits: [{ isStamp: true }] })
    expect((await read(clone))?.files.get('a.md')).not.toHaveProperty('changed')
  })

  test('a clone without old blobs knows what hashes tell: what was touched, and renamed; and all, as soon as it has them', async () => {
    const root = repository()
    const text = 'One\n\nTwo\n\nThree\n'
    commit(root, '2021-01-01T00:00:00Z', { 'a.md': 'A', 'moved.md': 'The same text', 'old.md': text })
    commit(root, '2022-02-02T00:00:00Z', { 'a.md': 'A, changed' })
    git(root, 'mv', 'moved.md', 'new.md')
    git(root, 'mv', 'old.md', 'written.md')
    commit(root, '2023-03-03T00:00:00Z', { 'written.md': `${text}\nFour\n` })
    git(root, 'config', 'uploadpack.allowFilter', 'true')
    const [clone, cache] = [join(temporaryFolder(), 'clone'), temporaryFolder()]
    git(root, 'clone', '--quiet', '--filter=blob:none', `file://${root}`, clone)
    const partial = await read(clone)
    expect(partial?.shallow).toBe(false)
    expect(partial?.files.get('a.md')).toEqual({ touched: '2022-02-02', authors: [], commits: [] })
    expect(partial?.files.get('new.md')).toMatchObject({ touched: '2023-03-03', commits: [{ day: '2023-03-03', lines: 0 }] })
    expect(await historyBelow(clone, cache)).toMatchObject({ 'written.md': { touched: '2023-03-03', commits: [] } })
    git(clone, 'log', '--patch')
    expect(await historyBelow(clone, cache)).toEqual(await historyBelow(root))
  })

  test('a whole clone is not shallow', async () => {
    const root = repository()
    commit(root, '2021-01-01T00:00:00Z', { 'a.md': 'A' })
    expect(await read(root)).toMatchObject({ files: new Map([['a.md', { changed: '2021-01-01' }]]), shallow: false })
  })
})

describe('where there is no history', () => {
  test.each([
    ['outside a repository', () => temporaryFolder()],
    ['in a folder that does not exist', () => join(temporaryFolder(), 'nowhere')],
    ['in a repository without a commit', () => repository()],
  ])('gives undefined %s', async (_, folder) => {
    expect(await read(folder())).toBeUndefined()
  })

  test('gives undefined without git', async () => {
    const root = repository()
    commit(root, '2021-01-01T00:00:00Z', { 'a.md': 'A' })
    vi.stubEnv('PATH', temporaryFolder())
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect(await read(root)).toBeUndefined()
  })

  test('knows no file of a folder that git does not track', async () => {
    const root = repository()
    commit(root, '2021-01-01T00:00:00Z', { 'a.md': 'A' })
    writeTree(root, { 'new/b.md': 'B' })
    expect(await changedBelow(join(root, 'new'))).toEqual({})
  })
})

test('starts no program that the configuration of the repository names', async () => {
  const root = repository()
  const folder = temporaryFolder()
  const trap = join(folder, 'trap.sh')
  writeTree(folder, { 'trap.sh': '#!/bin/sh\ntouch "$0.sprung"\n' })
  chmodSync(trap, 0o755)
  commit(root, '2021-01-01T00:00:00Z', { 'a.md': 'A', '.gitattributes': '*.md diff=trap\n' })
  sign(root)
  for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'diff.trap.textconv', 'gpg.program', 'core.sshCommand'])
    git(root, 'config', key, trap)
  git(root, 'config', 'log.showSignature', 'true')
  git(root, 'log')
  expect(readTree(folder), 'git as it is falls into the trap').toHaveProperty(['trap.sh.sprung'])
  rmSync(`${trap}.sprung`)

  expect(await changedBelow(root)).toEqual({ '.gitattributes': undefined, 'a.md': '2021-01-01' })
  expect(readTree(folder)).not.toHaveProperty(['trap.sh.sprung'])
})

/** Gives the last commit a signature, which git only looks at with the program that its configuration names. */
function sign(root: string): void {
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n trap\n -----END PGP SIGNATURE-----'
  const plain = execFileSync('git', ['cat-file', 'commit', 'HEAD'], { cwd: root, encoding: 'utf8' })
  const signed = plain.replace(/^(committer .*)$/m, `$1\n${signature}`)
  const hash = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], { cwd: root, input: signed, encoding: 'utf8' })
  git(root, 'update-ref', 'HEAD', hash.trim())
}
