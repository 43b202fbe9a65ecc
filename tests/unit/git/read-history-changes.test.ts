import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FileHistory } from '../../../src/model/site.ts'
import { changedBelow, historyBelow, toldCommits } from '../../support/history.ts'
import { createRepository, type Repository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const TEXT = '# Leave\n\nTell your team first.\n\nThen ask in #people.\n\nThen go.\n'

function repository(): Repository & { readonly root: string } {
  const root = temporaryFolder()
  return { root, ...createRepository(root) }
}

/** The history of a page that has one text in January and another in February. */
async function historyOf(january: string, february: string): Promise<FileHistory | undefined> {
  const { root, commitAt } = repository()
  commitAt('2025-01-10T00:00:00Z', { 'a.md': january })
  commitAt('2025-02-20T00:00:00Z', { 'a.md': february }, 'Hana')
  return (await historyBelow(root))?.['a.md']
}

describe('the content has not changed', () => {
  test.each([
    ['where spaces came and went', TEXT, TEXT.replace('team first', 'team   first ').replace('\n\nThen go', '\n\n\n  Then go')],
    ['where a paragraph was broken into other lines', TEXT, TEXT.replace('your team', 'your\nteam')],
    ['where line ends were turned to CRLF', TEXT, TEXT.replaceAll('\n', '\r\n')],
    ['where a byte order mark came', TEXT, `\uFEFF${TEXT}`],
    ['where front matter came', TEXT, `---\ntitle: Time off\n---\n${TEXT}`],
    ['where front matter was changed', `---\ntitle: A\nowner: ops\n---\n${TEXT}`, `---\ntitle: B\n---\n${TEXT}`],
    ['where front matter in CRLF was changed', `---\r\ntitle: A\r\n---\r\n${TEXT}`, `---\r\ntitle: B\r\n---\r\n${TEXT}`],
    ['where front matter is all that there is', '---\ntitle: A\n---', '---\ntitle: B\n---'],
  ])('%s', async (_, january, february) => {
    const history = await historyOf(january, february)
    expect(history).toMatchObject({ changed: '2025-01-10', touched: '2025-02-20', authors: ['Nia'] })
    expect(history?.commits[0]).toMatchObject({ day: '2025-02-20', author: 'Hana', lines: 0, isStamp: false, stamped: 0 })
  })

  test('where only the mode of the file has', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT })
    git('update-index', '--chmod=+x', 'a.md')
    git('-c', 'core.fileMode=false', 'commit', '--quiet', '--message', 'Mode')
    // The clock of commits that are made without a time is 2026-01-05.
    expect(await historyBelow(root)).toMatchObject({ 'a.md': { changed: '2025-01-10', touched: '2026-01-05' } })
  })
})

describe('the content has changed, by so many lines', () => {
  test.each([
    ['one that came', 1, TEXT, `${TEXT}\nTake your time.\n`],
    ['one that went, and what was empty round it', 1, TEXT, TEXT.replace('\nThen ask in #people.\n', '')],
    ['one for another', 2, TEXT, TEXT.replace('go', 'rest')],
    ['one that was moved', 1, 'One\n\nTwo\n', 'Two\n\nOne\n'],
    ['one below front matter that changed too', 2, `---\ntitle: A\n---\n${TEXT}`, `---\ntitle: B\n---\n${TEXT.replace('go', 'rest')}`],
    ['one of many that are the same', 1, 'Row\n\nRow\n', 'Row\n\nRow\n\nRow\n'],
    ['a line of dashes that opens no front matter', 1, 'A\n', 'A\n\n---\n'],
    ['lines below front matter that is not closed', 1, '---\nA\n', '---\nA\n\nB\n'],
  ])('%s', async (_, lines, january, february) => {
    const history = await historyOf(january, february)
    expect(history).toMatchObject({ changed: '2025-02-20', touched: '2025-02-20', authors: ['Hana', 'Nia'] })
    expect(history?.commits[0]).toMatchObject({ lines, isStamp: false })
  })

  test('all of them, where the page is new', async () => {
    expect((await historyOf(TEXT, TEXT))?.commits).toMatchObject([{ lines: 4 }])
  })
})

describe('a page goes on under another name', () => {
  test('and a rename is no change', async () => {
    const { root, git, commitAt } = repository()
    const names = ['people/pto.md', 'people/time off.md', 'people/"leave".md', 'hr/休暇\nと.md', 'hr/休暇.md', 'hr/a.md', 'hr/A.md']
    commitAt('2025-01-10T00:00:00Z', { [names[0] ?? '']: TEXT, 'hr/index.md': '# HR\n' })
    for (const [index, name] of names.entries()) {
      if (index === 0) continue
      git('mv', names[index - 1] ?? '', name)
      commitAt(`2025-02-0${String(index)}T00:00:00Z`)
    }
    const history = await historyBelow(root)
    expect(history?.['hr/A.md']).toMatchObject({ changed: '2025-01-10', touched: '2025-02-06', authors: ['Nia'] })
    expect(history?.['hr/A.md']?.commits).toHaveLength(7)
  })

  test('a rename that also writes is one, by what it writes', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT })
    git('mv', 'a.md', 'b.md')
    commitAt('2025-02-20T00:00:00Z', { 'b.md': TEXT.replace('go', 'rest') }, 'Hana')
    git('mv', 'b.md', 'c.md')
    commitAt('2025-03-30T00:00:00Z', { 'c.md': `---\ntitle: Leave\n---\n${TEXT.replace('go', 'rest')}` }, 'Ivo')
    const history = await historyBelow(root)
    expect(history?.['c.md']).toMatchObject({ changed: '2025-02-20', touched: '2025-03-30', authors: ['Hana', 'Nia'] })
  })

  test('a folder that is renamed renames all that is in it', async () => {
    const { root, git, commitAt } = repository()
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/people/${name}.md`, `# ${name}\n\n${TEXT}`]))
    commitAt('2025-01-10T00:00:00Z', files)
    git('mv', 'content/people', 'content/team')
    commitAt('2025-02-20T00:00:00Z')
    expect(await changedBelow(root)).toEqual({
      'content/team/a.md': '2025-01-10',
      'content/team/b.md': '2025-01-10',
      'content/team/c.md': '2025-01-10',
    })
  })

  test('also where it comes from outside the folder, as when the folder itself was moved', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'docs/people/a.md': TEXT, 'README.md': `# All\n\n${TEXT}`, 'src/main.c': 'int main;\n' })
    commitAt('2025-01-20T00:00:00Z', { 'docs/people/a.md': TEXT.replace('go', 'rest') }, 'Hana')
    git('mv', 'docs', 'wiki')
    commitAt('2025-02-20T00:00:00Z')
    git('mv', 'wiki', 'handbook')
    git('mv', 'README.md', 'handbook/all.md')
    commitAt('2025-03-30T00:00:00Z')
    const history = await historyBelow(join(root, 'handbook'))
    expect(Object.keys(history ?? {}).sort()).toEqual(['all.md', 'people/a.md'])
    expect(history?.['people/a.md']).toMatchObject({ changed: '2025-01-20', touched: '2025-03-30', authors: ['Hana', 'Nia'] })
    expect(history?.['all.md']).toMatchObject({ changed: '2025-01-10', touched: '2025-03-30' })
  })

  test('two that swap their names have each a new text', async () => {
    const { root, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': '# A\n', 'b.md': '# B\n' })
    commitAt('2025-02-20T00:00:00Z', { 'a.md': '# B\n', 'b.md': '# A\n' })
    expect(await changedBelow(root)).toEqual({ 'a.md': '2025-02-20', 'b.md': '2025-02-20' })
  })

  test('of a page whose name another one takes at once, each keeps its own history', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': `A\n\n${TEXT}` })
    commitAt('2025-01-20T00:00:00Z', { 'b.md': 'Quite another text of its own\n' })
    git('mv', 'b.md', 'c.md')
    git('mv', 'a.md', 'b.md')
    commitAt('2025-02-20T00:00:00Z')
    // To git, b.md has a new text, since it is on both sides: that is what readers of /b/ see, too.
    expect(await changedBelow(root)).toEqual({ 'b.md': '2025-02-20', 'c.md': '2025-02-20' })
  })
})

describe('a page begins', () => {
  test('anew where it was deleted and comes again', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT, 'b.md': 'B' }, 'Ivo')
    git('rm', '--quiet', 'a.md')
    commitAt('2025-02-20T00:00:00Z')
    commitAt('2025-03-30T00:00:00Z', { 'a.md': TEXT }, 'Hana')
    expect((await historyBelow(root))?.['a.md']).toMatchObject({ changed: '2025-03-30', authors: ['Hana'], commits: [{ lines: 4 }] })
  })

  test('where it is copied from another one', async () => {
    const { root, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT })
    commitAt('2025-02-20T00:00:00Z', { 'copy.md': TEXT })
    expect(await changedBelow(root)).toEqual({ 'a.md': '2025-01-10', 'copy.md': '2025-02-20' })
  })

  test('where a page that is gone was renamed to another name before', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT })
    git('mv', 'a.md', 'b.md')
    commitAt('2025-02-20T00:00:00Z')
    commitAt('2025-03-01T00:00:00Z', { 'a.md': 'Something else' })
    rmSync(join(root, 'a.md'))
    commitAt('2025-03-30T00:00:00Z')
    const history = await historyBelow(root)
    expect(history?.['b.md']).toMatchObject({ changed: '2025-01-10', touched: '2025-02-20' })
    expect(history?.['b.md']?.commits).toHaveLength(2)
  })
})

describe('what is no page', () => {
  test('has the day on which it was touched last, whatever it holds', async () => {
    const { root, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'logo.png': '\u0000\u0001', 'data/people.yaml': 'hana: {}\n' })
    commitAt('2025-02-20T00:00:00Z', { 'logo.png': '\u0000\u0002' })
    expect(await historyBelow(root)).toEqual({
      'logo.png': { touched: '2025-02-20', authors: [], commits: [] },
      'data/people.yaml': { touched: '2025-01-10', authors: [], commits: [] },
    })
  })

  test('another repository in the folder is passed over', async () => {
    const { root, git, commitAt } = repository()
    const inner = repository()
    const commit = inner.commitAt('2025-01-01T00:00:00Z', { 'inner.md': TEXT })
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT })
    git('update-index', '--add', '--cacheinfo', `160000,${commit},0.md`)
    git('commit', '--quiet', '--message', 'Submodule')
    expect((await historyBelow(root))?.['a.md']).toMatchObject({ changed: '2025-01-10' })
  })

  test('a page of any bytes has a history', async () => {
    const { root, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': '\u0000\u0001', 'empty.md': '' })
    commitAt('2025-02-20T00:00:00Z', { 'a.md': '\u0000\u0002' })
    expect(await changedBelow(root)).toEqual({ 'a.md': '2025-02-20', 'empty.md': '2025-01-10' })
  })
})

describe('whatever the repository is like', () => {
  test('with hashes of SHA-256', async () => {
    const root = temporaryFolder()
    const { git, commitAt } = createRepository(root, '--object-format=sha256')
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT })
    git('mv', 'a.md', 'b.md')
    commitAt('2025-02-20T00:00:00Z')
    expect(await changedBelow(root)).toEqual({ 'b.md': '2025-01-10' })
  })

  test('in a worktree of it', async () => {
    const { git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': TEXT })
    const worktree = join(temporaryFolder(), 'other')
    git('worktree', 'add', '--quiet', '-b', 'other', worktree)
    commitAt('2025-02-20T00:00:00Z', { 'a.md': 'Only on main' })
    expect(await changedBelow(worktree)).toEqual({ 'a.md': '2025-01-10' })
  })

  test('with a configuration that would have the log otherwise', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'docs/old.md': TEXT })
    git('mv', 'docs/old.md', 'docs/new.md')
    commitAt('2025-02-20T00:00:00Z')
    const settings = {
      'diff.renames': 'false',
      'diff.renameLimit': '1',
      'diff.relative': 'true',
      'diff.orderFile': 'nowhere',
      'log.follow': 'true',
    }
    for (const [key, value] of Object.entries({
      ...settings,
      'core.quotePath': 'true',
      'log.date': 'relative',
      'log.diffMerges': 'first-parent',
    }))
      git('config', key, value)
    expect(await changedBelow(join(root, 'docs'))).toEqual({ 'new.md': '2025-01-10' })
  })

  test('authors are called as .mailmap says, and as no other file does', async () => {
    const { root, git, commitAt } = repository()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': '1' }, 'hana')
    commitAt('2025-01-11T00:00:00Z', { 'a.md': '2' }, 'release-bot[bot]')
    commitAt('2025-01-12T00:00:00Z', { 'a.md': '3' }, 'hana')
    commitAt('2025-01-13T00:00:00Z', {
      '.mailmap': 'Hana Sato <hana@lindenworks.example>\n',
      'other-map': 'X <hana@lindenworks.example>\n',
    })
    git('config', 'mailmap.file', 'other-map')
    expect((await historyBelow(root))?.['a.md']?.authors).toEqual(['Hana Sato', 'release-bot[bot]'])
  })
})

test('of a long history, the latest 20 commits are looked into, and older ones until one changed the content', async () => {
  const { root, commitAt } = repository()
  const day = (index: number): string => `2025-01-${String(index + 1).padStart(2, '0')}T00:00:00Z`
  for (let index = 0; index < 30; index += 1) {
    const page = (lines: number): string => `---\nreviewed: ${day(index).slice(0, 10)}\n---\n${'Line\n\n'.repeat(lines)}`
    // The one is written to each day; the other one is only stamped after the third day.
    commitAt(day(index), { 'written.md': page(index), 'stamped.md': page(Math.min(index, 2)) })
  }
  const history = await historyBelow(root)
  expect(history?.['written.md']?.commits).toHaveLength(20)
  expect(history?.['written.md']?.changed).toBe('2025-01-30')
  expect(history?.['stamped.md']?.changed).toBe('2025-01-03')
  expect(history?.['stamped.md'] && toldCommits(history['stamped.md']).slice(-4)).toEqual([
    // 27 stamps, then what was written on the third day, the second and the first.
    '2025-01-04 Nia stamp of 1',
    '2025-01-03 Nia 1',
    '2025-01-02 Nia 1',
    '2025-01-01 Nia 0',
  ])
})
