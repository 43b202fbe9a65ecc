// A base that is not there, or not whole: exit code 3 and what to do, never a pass.
import { execFileSync } from 'node:child_process'
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { createRepository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree } from '../../support/tree.ts'

function committed(): Handbook & ReturnType<typeof createRepository> {
  const handbook = createHandbook({ 'content/index.md': '# Home\n' })
  const repository = createRepository(handbook.root)
  repository.commit()
  return { ...handbook, ...repository }
}

/** A clone of a handbook's repository, with these arguments for git. */
function clone(handbook: Handbook, ...args: readonly string[]): string {
  const folder = join(temporaryFolder(), 'clone')
  execFileSync('git', ['clone', '--quiet', ...args, `file://${handbook.root}`, folder], { stdio: 'pipe' })
  return folder
}

const advice = 'In CI, ask for a whole clone: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab CI.'

test.each(['nowhere', 'origin/nowhere', '--upload-pack=x', 'main:content', 'HEAD~7', ' '])('a ref %s that is none', async (ref) => {
  const handbook = committed()
  const { exitCode, errors, report } = await handbook.check(`--base=${ref}`)
  expect([exitCode, report]).toEqual([3, undefined])
  expect(errors).toContain(`There is no branch, tag or commit '${ref}' in this repository to compare with.`)
  expect(errors).toContain(advice)
})

test('a branch that only the remote has is named', async () => {
  const handbook = committed()
  handbook.git('branch', 'release')
  const folder = clone(handbook)
  const { exitCode, errors } = await handbook.check('--root', folder, '--base', 'release')
  expect([exitCode, errors]).toEqual([3, expect.stringContaining('Did you mean origin/release?')])
  expect((await handbook.check('--root', folder, '--base', 'origin/release')).exitCode).toBe(0)
})

test('a shallow clone without the branch, or without where it was left', async () => {
  const handbook = committed()
  handbook.git('switch', '--quiet', '--create', 'change')
  handbook.commit({ 'content/a.md': '# A\n' })
  handbook.git('switch', '--quiet', 'main')
  handbook.commit({ 'content/b.md': '# B\n' })
  handbook.git('switch', '--quiet', 'change')

  const one = clone(handbook, '--depth', '1', '--branch', 'change')
  const without = await handbook.check('--root', one, '--base', 'origin/main')
  expect([without.exitCode, without.errors]).toEqual([
    3,
    expect.stringContaining("'origin/main' in this repository, which is a shallow clone, to compare with."),
  ])
  expect(without.errors).toContain('`git fetch origin main`')
  expect(without.errors).toContain(advice)

  const both = clone(handbook, '--depth', '1', '--branch', 'change', '--no-single-branch')
  const parted = await handbook.check('--root', both, '--base', 'origin/main')
  expect([parted.exitCode, parted.errors]).toEqual([3, expect.stringContaining('There is no commit where this change left origin/main')])
  expect(parted.errors).toContain('`git fetch --unshallow`')
})

test('branches that have no commit in common', async () => {
  const handbook = committed()
  handbook.git('switch', '--quiet', '--orphan', 'other')
  handbook.commit({ 'content/index.md': '# Other\n' })
  const { exitCode, errors } = await handbook.check('--base', 'main')
  expect([exitCode, errors]).toEqual([3, expect.stringContaining('The two have no commit in common.')])
})

test('no repository, and no git', async () => {
  const handbook = createHandbook({ 'content/index.md': '# Home\n' })
  const { exitCode, errors } = await handbook.check('--base', 'main')
  expect([exitCode, errors]).toEqual([3, expect.stringContaining('git cannot read a repository here')])

  vi.stubEnv('PATH', temporaryFolder())
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const without = await handbook.check('--base', 'main')
  expect([without.exitCode, without.errors]).toEqual([3, expect.stringContaining('There is no git on this machine')])
})

test('a clone that has not all files of the base', async () => {
  const handbook = committed()
  handbook.commit({ 'content/index.md': '# Home, changed\n' })
  handbook.git('config', 'uploadpack.allowFilter', 'true')
  const folder = clone(handbook, '--filter=blob:none')
  const { exitCode, errors } = await handbook.check('--root', folder, '--base', 'HEAD~1')
  expect([exitCode, errors]).toEqual([3, expect.stringContaining('The files of HEAD~1 could not be read')])
})

test('a base whose content is elsewhere', async () => {
  const elsewhere = temporaryFolder()
  writeTree(elsewhere, { 'index.md': '# Home\n' })
  const handbook = createHandbook({ 'handbook.config.ts': 'export default {}\n' })
  symlinkSync(elsewhere, join(handbook.root, 'content'))
  createRepository(handbook.root).commit()
  const { exitCode, errors } = await handbook.check('--base', 'main')
  expect([exitCode, errors]).toEqual([3, expect.stringContaining('content is a symbolic link there, which leads out of the project')])
})

describe('a folder or file', () => {
  test.each([
    ['./nowhere', 'The folder ./nowhere does not exist'],
    ['../nowhere/urls.json', '../nowhere/urls.json cannot be read'],
  ])('%s that is not there', async (base, message) => {
    const handbook = createHandbook({ 'content/index.md': '# Home\n' })
    const { exitCode, errors } = await handbook.check('--base', base)
    expect([exitCode, errors]).toEqual([3, expect.stringContaining(message)])
  })

  test('with neither Markdown nor HTML', async () => {
    const handbook = createHandbook({ 'content/index.md': '# Home\n' })
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), 'x')
    const { exitCode, errors } = await handbook.check('--base', folder)
    expect([exitCode, errors]).toEqual([3, expect.stringContaining('There is neither Markdown nor HTML in')])
  })
})

test('nothing is left behind, after an error neither', async () => {
  const folder = temporaryFolder()
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  expect(tmpdir()).toBe(folder)
  const handbook = committed()
  expect((await handbook.check('--base', 'main')).exitCode).toBe(0)
  expect((await handbook.check('--base', 'main', '--urls', join(handbook.root, 'no-folder/urls.json'))).exitCode).toBe(3)
  handbook.commit({ 'content/index.md': '# Home, changed\n' })
  handbook.git('config', 'uploadpack.allowFilter', 'true')
  expect((await handbook.check('--root', clone(handbook, '--filter=blob:none'), '--base', 'HEAD~1')).exitCode).toBe(3)
  expect(readdirSync(folder).filter((name) => name.startsWith('handbook-base-'))).toEqual([])
})
