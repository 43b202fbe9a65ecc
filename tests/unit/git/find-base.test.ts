import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBase, isCommit } from '../../../src/git/find-base.ts'
import { UnfinishedError } from '../../../src/model/errors.ts'
import { createRepository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree } from '../../support/tree.ts'

test('gives the commit of a branch, a tag, a hash, and the folder’s tree in it', async () => {
  const root = temporaryFolder()
  const { commit, git } = createRepository(root)
  const first = commit({ 'a.md': 'A', 'docs/größe\nx/b.md': 'B' })
  git('tag', '--annotate', '--message', 'One', 'v1')
  for (const ref of ['main', 'v1', 'HEAD', first, first.slice(0, 10), 'refs/heads/main'])
    expect(await findBase(root, ref)).toEqual({ commit: first, isEarlier: false, tree: git('rev-parse', 'HEAD^{tree}').trim() })
  const tree = git('rev-parse', 'HEAD:docs/größe\nx').trim()
  expect(await findBase(join(root, 'docs/größe\nx'), 'main')).toEqual({ commit: first, isEarlier: false, tree })
})

test('gives the merge base where the branch has gone on', async () => {
  const root = temporaryFolder()
  const { commit, git } = createRepository(root)
  const first = commit({ 'a.md': 'A' })
  git('switch', '--quiet', '--create', 'change')
  commit({ 'b.md': 'B' })
  git('switch', '--quiet', 'main')
  commit({ 'c.md': 'C' })
  git('switch', '--quiet', 'change')
  expect(await findBase(root, 'main')).toMatchObject({ commit: first, isEarlier: true })
})

test('has no tree for a folder that was not there', async () => {
  const root = temporaryFolder()
  const { commit } = createRepository(root)
  const first = commit({ 'a.md': 'A' })
  writeTree(root, { 'docs/b.md': 'B' })
  expect(await findBase(join(root, 'docs'), 'main')).toEqual({ commit: first, isEarlier: false })
})

test('is not led away by what a hook sets', async () => {
  const root = temporaryFolder()
  const { commit } = createRepository(root)
  const first = commit({ 'a.md': 'A' })
  process.env['GIT_DIR'] = temporaryFolder()
  try {
    expect(await findBase(root, 'main')).toMatchObject({ commit: first })
  } finally {
    delete process.env['GIT_DIR']
  }
})

test('knows what is no commit', async () => {
  const root = temporaryFolder()
  const { commit } = createRepository(root)
  commit({ 'a.md': 'A' })
  const refs = ['main', 'nowhere', '', '--all', 'main:a.md', 'HEAD^{tree}']
  expect(await Promise.all(refs.map((ref) => isCommit(root, ref)))).toEqual([true, false, false, false, false, false])
  expect(await isCommit(temporaryFolder(), 'main')).toBe(false)
  await expect(findBase(root, 'nowhere')).rejects.toThrow(UnfinishedError)
})
