import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changedPages } from '../../../src/commands/changed-pages.ts'
import { loadSite } from '../../../src/commands/load-site.ts'
import { createStageClock } from '../../../src/commands/stages.ts'
import type { ChangedPage } from '../../../src/model/changed-page.ts'
import { createHandbook } from '../../support/create-handbook.ts'
import { createRepository } from '../../support/repository.ts'
import type { Tree } from '../../support/tree.ts'

const LONG = '\n\nThe first line of a long text.\n\nThe second line of it.\n\nAnd a third one.\n'

const BEFORE = {
  'content/index.md': '# Handbook',
  'content/people/index.md': '# People',
  'content/people/leave.md': `# Leave${LONG}`,
  'content/people/pay.md': '# Pay',
  'content/people/old.md': '---\nowner: hana\n---\n\nSome words.\n\n# The *old* way\n',
}

function committed(files: Tree = BEFORE, config?: string) {
  const handbook = createHandbook(files, config)
  const repository = createRepository(handbook.root)
  repository.commit()
  const remove = (path: string): void => {
    rmSync(join(handbook.root, path))
  }
  return { ...handbook, git: repository.git, commit: repository.commit, remove }
}

async function changesOf(root: string, base = 'main', options: { readonly audience?: 'public' } = {}) {
  const loaded = await loadSite({ root, ...options }, createStageClock(ignore), ignore)
  const { pages } = await changedPages(base, loaded)
  return pages.map(line)
}

function line({ kind, title, file, route, from }: ChangedPage): string {
  return `${kind} ${title}: ${file} ${route}${from ? ` from ${from.file} ${from.route}` : ''}`
}

function ignore(): void {
  // Nobody asks how far it has come.
}

describe('changed pages', () => {
  test('are those that were added, edited, moved and deleted, committed or not', async () => {
    const { root, git, commit, write, remove } = committed()
    git('checkout', '--quiet', '-b', 'change')
    commit({ 'content/people/pay.md': '# Pay\n\nMore of it.' }, ['content/people/old.md'])
    write({ 'content/tools.md': '# Tools', 'content/people/time-off.md': `# Time off${LONG}` })
    remove('content/people/leave.md')
    expect(await changesOf(root)).toEqual([
      'added Tools: content/tools.md /tools/',
      'edited Pay: content/people/pay.md /people/pay/',
      'moved Time off: content/people/time-off.md /people/time-off/ from content/people/leave.md /people/leave/',
      'deleted The old way: content/people/old.md /people/old/',
    ])
  })

  test('are none where nothing was changed, also with the line ends of another system', async () => {
    const { root, write } = committed()
    expect(await changesOf(root)).toEqual([])
    write({ 'content/people/leave.md': `# Leave${LONG}`.replaceAll('\n', '\r\n') })
    expect(await changesOf(root)).toEqual([])
  })

  test('are held against where the change left the base, not against what others did there since', async () => {
    const { root, git, commit } = committed()
    git('checkout', '--quiet', '-b', 'change')
    commit({ 'content/people/pay.md': '# Pay, anew' })
    git('checkout', '--quiet', 'main')
    commit({ 'content/other.md': '# Other' })
    git('checkout', '--quiet', 'change')
    expect(await changesOf(root)).toEqual(['edited Pay, anew: content/people/pay.md /people/pay/'])
  })

  test('are edited where only front matter was, and moved where that gave another address', async () => {
    const { root, write } = committed()
    write({
      'content/people/pay.md': '---\nowner: hana\n---\n\n# Pay',
      'content/people/leave.md': `---\npermalink: /leave/\n---\n\n# Leave${LONG}`,
    })
    expect(await changesOf(root)).toEqual([
      'edited Pay: content/people/pay.md /people/pay/',
      'moved Leave: content/people/leave.md /leave/ from content/people/leave.md /people/leave/',
    ])
  })

  test('are edited where a file that they take in was', async () => {
    const { root, write } = committed({ ...BEFORE, 'content/_steps.md': 'One.', 'content/how.md': '# How\n\n::include{file=_steps.md}\n' })
    write({ 'content/_steps.md': 'One, two.' })
    expect(await changesOf(root)).toEqual(['edited How: content/how.md /how/'])
  })

  test('that became drafts are gone for readers, and those that were drafts were never there', async () => {
    const { root, write, remove } = committed({ ...BEFORE, 'content/idea.md': '---\ndraft: true\n---\n\n# Idea' })
    write({ 'content/people/pay.md': '---\ndraft: true\n---\n\n# Pay' })
    remove('content/idea.md')
    expect(await changesOf(root)).toEqual(['deleted Pay: content/people/pay.md /people/pay/'])
  })

  test('are only what the public sees, on its site', async () => {
    const { root, write, remove } = committed({
      ...BEFORE,
      'content/secret.md': '---\naudience: internal\n---\n\n# The merger',
      'content/plans/lion.md': `---\naudience: internal\n---\n\n# Project lion${LONG}`,
    })
    write({ 'content/secret.md': '---\naudience: internal\n---\n\n# The merger, signed', 'content/tools.md': `# Tools${LONG}` })
    remove('content/plans/lion.md')
    remove('content/people/old.md')
    expect(await changesOf(root, 'main', { audience: 'public' })).toEqual(['moved Tools: content/tools.md /tools/'])
  })

  test('of a folder that is itself the content, and in a folder of the repository', async () => {
    const handbook = createHandbook({ 'docs/index.md': '# Docs', 'docs/a.md': '# A', 'other/b.md': '# B' })
    const repository = createRepository(handbook.root)
    repository.commit()
    handbook.write({ 'docs/a.md': '# A, anew', 'other/b.md': '# B, anew', 'docs/c.md': '# C' })
    expect(await changesOf(join(handbook.root, 'docs'))).toEqual(['added C: c.md /c/', 'edited A, anew: a.md /a/'])
  })

  test('since a folder of Markdown', async () => {
    const before = createHandbook(BEFORE)
    const now = createHandbook({ ...BEFORE, 'content/people/pay.md': '# Pay, anew' })
    expect(await changesOf(now.root, before.root)).toEqual(['edited Pay, anew: content/people/pay.md /people/pay/'])
  })

  test('are all there are where the folder was not there yet', async () => {
    const handbook = createHandbook({ 'README.md': 'Soon.' })
    createRepository(handbook.root).commit()
    mkdirSync(join(handbook.root, 'docs'))
    handbook.write({ 'docs/content/index.md': '# Docs' })
    expect(await changesOf(join(handbook.root, 'docs'))).toEqual(['added Docs: content/index.md /'])
  })

  test('cannot be told from addresses, nor from what is not there', async () => {
    const { root } = committed({ ...BEFORE, 'urls.json': '{"version":1,"pages":[],"redirects":[],"assets":[]}', 'built/index.html': '<p>' })
    await expect(changesOf(root, join(root, 'built'))).rejects.toThrow(
      'holds addresses only: --base of a build is a git ref or a folder of Markdown',
    )
    await expect(changesOf(root, 'nowhere')).rejects.toThrow("There is no branch, tag or commit 'nowhere' in this repository")
  })
})
