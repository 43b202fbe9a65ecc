import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blobHash } from '../../../src/git/blob-hash.ts'
import { extractFiles } from '../../../src/git/extract-files.ts'
import { findBase } from '../../../src/git/find-base.ts'
import { listTree } from '../../../src/git/list-tree.ts'
import { createRepository, type Repository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree, type Tree } from '../../support/tree.ts'

function repository(files: Tree): Repository & { readonly root: string } {
  const root = temporaryFolder()
  const made = createRepository(root)
  made.commit(files)
  return { root, ...made }
}

async function extract(root: string, tree = 'HEAD^{tree}', isNamed: (path: string) => boolean = () => false) {
  const folder = temporaryFolder()
  const entries = await listTree(root, tree)
  const [whole, named] = [entries.filter(({ path }) => !isNamed(path)), entries.filter(({ path }) => isNamed(path))]
  await extractFiles(root, { whole, named }, folder)
  return { folder, entries, files: readTree(folder) }
}

test('gives the bytes of files as they are stored, whatever their names', async () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256))
  const names = ['a b.md', 'größe/ä.md', '休暇.md', '"quoted".md', 'line\nbreak.md', '-dash.md', 'tab\t.md']
  const { root } = repository({ ...Object.fromEntries(names.map((name) => [name, `${name}\r\n`])), 'x.bin': bytes, empty: '' })
  const { files, folder } = await extract(root)
  expect(Object.keys(files).sort()).toEqual([...names, 'x.bin', 'empty'].sort())
  expect(files['größe/ä.md']).toBe('größe/ä.md\r\n')
  expect(readFileSync(join(folder, 'x.bin')).equals(bytes)).toBe(true)
})

test('gives an empty file where the name is enough; the list has its size and its hash', async () => {
  const { root } = repository({ 'a.md': 'A', 'pictures/b.png': 'four' })
  const { files, entries } = await extract(root, 'HEAD^{tree}', (path) => path.endsWith('.png'))
  expect(files).toEqual({ 'a.md': 'A', 'pictures/b.png': '' })
  const blob = blobHash(Buffer.from('four'), 'x'.repeat(40))
  expect(entries).toContainEqual({ path: 'pictures/b.png', kind: 'file', size: 4, blob })
})

test('reads a repository with hashes of the longer kind', async () => {
  const root = temporaryFolder()
  const { commit } = createRepository(root, '--object-format=sha256')
  commit({ 'a.md': 'A' })
  const { files, entries } = await extract(root)
  expect(files).toEqual({ 'a.md': 'A' })
  expect(entries[0]?.blob).toBe(blobHash(Buffer.from('A'), entries[0]?.blob ?? ''))
})

test('gives the tree of a folder, and of an earlier commit', async () => {
  const { root, commit } = repository({ 'docs/a.md': 'A', 'b.md': 'B' })
  commit({ 'docs/a.md': 'changed' })
  expect((await extract(root, 'HEAD~1:docs')).files).toEqual({ 'a.md': 'A' })
  expect((await extract(join(root, 'docs'), 'HEAD~1:docs')).files).toEqual({ 'a.md': 'A' })
})

test('makes links links, and writes nothing through one', async () => {
  const outside = temporaryFolder()
  const { root, git, commit } = repository({ 'a.md': 'A' })
  symlinkSync('a.md', join(root, 'b.md'))
  commit()
  const { folder } = await extract(root)
  expect([lstatSync(join(folder, 'b.md')).isSymbolicLink(), readlinkSync(join(folder, 'b.md'))]).toEqual([true, 'a.md'])

  // No checkout would make this tree: a link, and a file that lies below the link.
  const link = blob(root, outside)
  const file = blob(root, 'written')
  const inner = tree(root, `100644 blob ${file}\tx.md`)
  const hostile = tree(root, `120000 blob ${link}\tout`, `040000 tree ${inner}\tout`)
  expect(git('ls-tree', '-r', '--name-only', hostile)).toContain('out/x.md')
  await extract(root, hostile).catch(() => undefined)
  expect(readTree(outside)).toEqual({})
})

test('leaves out what would lead out of the folder, or into what git keeps', async () => {
  const { root } = repository({ 'a.md': 'A' })
  const file = blob(root, 'written')
  const up = tree(root, `100644 blob ${file}\tx.md`)
  const hostile = tree(root, `040000 tree ${up}\t..`, `040000 tree ${up}\t.GIT`, `100644 blob ${file}\tfine.md`)
  expect((await extract(root, hostile)).files).toEqual({ 'fine.md': 'written' })
})

test('starts no program that the repository names, and leaves it as it is', async () => {
  const folder = temporaryFolder()
  const trap = join(folder, 'trap.sh')
  writeTree(folder, { 'trap.sh': '#!/bin/sh\ntouch "$0.sprung"\ncat\n' })
  chmodSync(trap, 0o755)
  const { root, git } = repository({ 'a.md': 'A', '.gitattributes': '*.md filter=trap diff=trap\n' })
  for (const key of [
    'core.fsmonitor',
    'filter.trap.smudge',
    'filter.trap.clean',
    'filter.trap.process',
    'diff.external',
    'diff.trap.textconv',
  ])
    git('config', key, trap)
  writeTree(folder, { 'hooks/post-checkout': `#!/bin/sh\n${trap}\n`, 'hooks/post-index-change': `#!/bin/sh\n${trap}\n` })
  for (const hook of ['post-checkout', 'post-index-change']) chmodSync(join(folder, 'hooks', hook), 0o755)
  git('config', 'core.hooksPath', join(folder, 'hooks'))
  git('read-tree', 'HEAD')
  expect(existsSync(`${trap}.sprung`), 'git as it is falls into the trap').toBe(true)
  rmSync(`${trap}.sprung`)

  const base = await findBase(root, 'main')
  expect((await extract(root, base.tree ?? '')).files['a.md']).toBe('A')
  expect(existsSync(`${trap}.sprung`)).toBe(false)
})

test('throws where the tree is not there', async () => {
  const { root } = repository({ 'a.md': 'A' })
  await expect(extract(root, '4b825dc642cb6eb9a060e54bf8d69288fbee4905')).rejects.toThrow()
})

function blob(root: string, content: string): string {
  return execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: content, encoding: 'utf8' }).trim()
}

/** Writes a tree of entries as `git ls-tree` prints them, without the checks that git makes. */
function tree(root: string, ...entries: readonly string[]): string {
  const bytes = entries.map((entry) => {
    const [, mode = '', hash = '', name = ''] = /^(\d+) \w+ (\w+)\t(.*)$/.exec(entry) ?? []
    return Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`), Buffer.from(hash, 'hex')])
  })
  const options = { cwd: root, input: Buffer.concat(bytes), encoding: 'utf8' } as const
  return execFileSync('git', ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'], options).trim()
}
