import { describe, expect, test } from 'vitest'
import { changedBelow, historyBelow, toldCommits } from '../../support/history.ts'
import { createRepository, type Repository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const LINES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A page of ten lines, some of which are others. */
function page(others: Readonly<Record<number, string>> = {}): string {
  return LINES.map((line, index) => `${others[index + 1] ?? line}\n\n`).join('')
}

interface Branching extends Repository {
  readonly root: string
  /** Goes to a branch, and makes it where there is none. */
  readonly on: (branch: string) => void
  /** Merges `side` into main on 2025-04-01; what is there then can be changed before the merge is committed. */
  readonly merge: (files?: Readonly<Record<string, string>>) => void
}

function branching(): Branching {
  const root = temporaryFolder()
  const repository = createRepository(root)
  return {
    root,
    ...repository,
    on(branch) {
      const isThere = repository.git('branch', '--list', branch) !== ''
      repository.git('switch', '--quiet', ...(isThere ? [] : ['--create']), branch)
    },
    merge(files) {
      repository.git('switch', '--quiet', 'main')
      try {
        repository.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
      } catch {
        // The two are at odds: the files settle it.
      }
      repository.commitAt('2025-04-01T00:00:00Z', files, 'Mia')
    },
  }
}

describe('a merge', () => {
  test('that only brings two changes of a page together is none itself', async () => {
    const { root, on, merge, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': page() })
    on('side')
    commitAt('2025-02-20T00:00:00Z', { 'a.md': page({ 2: 'Two, on the side' }) }, 'Hana')
    on('main')
    commitAt('2025-03-30T00:00:00Z', { 'a.md': page({ 9: 'Nine, on main' }) }, 'Ivo')
    merge()
    const history = await historyBelow(root)
    expect(history?.['a.md']).toMatchObject({ changed: '2025-03-30', touched: '2025-04-01', authors: ['Ivo', 'Hana', 'Nia'] })
    expect(history?.['a.md'] && toldCommits(history['a.md'])).toEqual([
      '2025-04-01 Mia 0',
      '2025-03-30 Ivo 2',
      '2025-02-20 Hana 2',
      '2025-01-10 Nia 10',
    ])
  })

  test.each([
    ['the later', '2025-02-20', '2025-03-30'],
    ['the earlier', '2025-03-30', '2025-02-20'],
  ])('that settles a conflict by one of the two, %s one, is none: the other one is as if it had not been', async (_, side, main) => {
    const { root, on, merge, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': page(), 'b.md': 'B' })
    on('side')
    commitAt(`${side}T00:00:00Z`, { 'a.md': page({ 5: 'Five, on the side' }), 'c.md': 'C' }, 'Hana')
    on('main')
    commitAt(`${main}T00:00:00Z`, { 'a.md': page({ 5: 'Five, on main' }) }, 'Ivo')
    merge({ 'a.md': page({ 5: 'Five, on main' }) })
    const history = await historyBelow(root)
    expect(history).toMatchObject({ 'a.md': { changed: main }, 'b.md': { changed: '2025-01-10' }, 'c.md': { changed: side } })
    expect(history?.['a.md']?.authors).toEqual(['Ivo', 'Nia'])
  })

  test('that writes what neither had is one, by that: here one line for one that both had, and one for the two at odds', async () => {
    const { root, on, merge, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': page() })
    on('side')
    commitAt('2025-02-20T00:00:00Z', { 'a.md': page({ 5: 'Five, on the side' }) })
    on('main')
    commitAt('2025-03-30T00:00:00Z', { 'a.md': page({ 5: 'Five, on main' }) })
    // "Five, settled" is in neither; "Ten" was in both and is gone, "Ten, evil" came: three lines.
    merge({ 'a.md': page({ 5: 'Five, settled', 10: 'Ten, evil' }) })
    const history = await historyBelow(root)
    expect(history?.['a.md']).toMatchObject({ changed: '2025-04-01', authors: ['Mia', 'Nia'] })
    expect(history?.['a.md']?.commits[0]).toMatchObject({ lines: 3, isStamp: false })
  })

  test('that drops what the side had done leaves nothing of it', async () => {
    const { root, git, on, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': page() })
    on('side')
    commitAt('2025-02-20T00:00:00Z', { 'a.md': page({ 5: 'Five, on the side' }) })
    on('main')
    git('merge', '--quiet', '--strategy', 'ours', '--message', 'Not this', 'side')
    expect(await historyBelow(root)).toMatchObject({ 'a.md': { changed: '2025-01-10', touched: '2025-01-10' } })
  })

  test('of two pages of one name, each new on its side, keeps the one that it took', async () => {
    const { root, on, merge, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'b.md': 'B' })
    on('side')
    commitAt('2025-03-30T00:00:00Z', { 'a.md': 'Quite another', 'c.md': 'C' }, 'Hana')
    on('main')
    commitAt('2025-02-20T00:00:00Z', { 'a.md': page() }, 'Ivo')
    merge({ 'a.md': page() })
    expect(await historyBelow(root)).toMatchObject({ 'a.md': { changed: '2025-02-20', authors: ['Ivo'] } })
  })

  test('that keeps a page under its old name and its new one gives both the same past', async () => {
    const { root, git, on, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'old.md': page() })
    commitAt('2025-01-20T00:00:00Z', { 'old.md': page({ 3: 'Three, and more' }) }, 'Hana')
    on('side')
    git('mv', 'old.md', 'new.md')
    commitAt('2025-02-20T00:00:00Z')
    on('main')
    commitAt('2025-03-10T00:00:00Z', { 'other.md': 'Other' })
    git('merge', '--quiet', '--no-commit', 'side')
    commitAt('2025-04-01T00:00:00Z', { 'old.md': page({ 3: 'Three, and more' }) })
    expect(await changedBelow(root)).toEqual({ 'new.md': '2025-01-20', 'old.md': '2025-01-20', 'other.md': '2025-03-10' })
  })

  test('of three is like one of two', async () => {
    const { root, git, on, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'a.md': page(), 'b.md': page(), 'c.md': page() })
    on('side')
    commitAt('2025-02-20T00:00:00Z', { 'a.md': page({ 5: 'Five, on the side' }) })
    git('switch', '--quiet', '--create', 'other', 'main')
    commitAt('2025-02-21T00:00:00Z', { 'b.md': page({ 5: 'Five, on another side' }) })
    on('main')
    commitAt('2025-03-30T00:00:00Z', { 'c.md': page({ 5: 'Five, on main' }) })
    git('merge', '--quiet', '--message', 'Three', 'side', 'other')
    expect(await changedBelow(root)).toEqual({ 'a.md': '2025-02-20', 'b.md': '2025-02-21', 'c.md': '2025-03-30' })
  })
})

describe('a page that was renamed on main, and changed under its old name on a branch', () => {
  test.each([
    ['before', '2025-02-20', '2025-03-10'],
    ['after', '2025-03-10', '2025-02-20'],
  ])('keeps both, also where the rename came %s the change', async (_, renamed, changed) => {
    const { root, git, on, merge, commitAt } = branching()
    commitAt('2025-01-10T00:00:00Z', { 'old.md': page() })
    on('side')
    commitAt(`${changed}T00:00:00Z`, { 'old.md': page({ 2: 'Two, on the side' }) }, 'Hana')
    on('main')
    git('mv', 'old.md', 'new.md')
    commitAt(`${renamed}T00:00:00Z`)
    merge()
    const history = await historyBelow(root)
    expect(Object.keys(history ?? {})).toEqual(['new.md'])
    expect(history?.['new.md']).toMatchObject({ changed, authors: ['Hana', 'Nia'] })
  })
})

test('a page that was renamed on a branch keeps what main wrote to it', async () => {
  const { root, git, on, merge, commitAt } = branching()
  commitAt('2025-01-10T00:00:00Z', { 'old.md': page() })
  on('side')
  git('mv', 'old.md', 'new.md')
  commitAt('2025-02-20T00:00:00Z')
  on('main')
  commitAt('2025-03-10T00:00:00Z', { 'old.md': page({ 2: 'Two, on main' }) }, 'Hana')
  merge()
  expect(await historyBelow(root)).toMatchObject({ 'new.md': { changed: '2025-03-10', authors: ['Hana', 'Nia'] } })
})

test('what a branch wrote comes before what it began from, though the clock there was ahead', async () => {
  const { root, on, merge, commitAt } = branching()
  commitAt('2025-03-15T00:00:00Z', { 'a.md': page(), 'b.md': 'B' })
  on('side')
  commitAt('2025-01-10T00:00:00Z', { 'a.md': page({ 5: 'Five, on the side' }) }, 'Hana')
  on('main')
  commitAt('2025-03-30T00:00:00Z', { 'b.md': 'B, on main' })
  merge()
  expect(await historyBelow(root)).toMatchObject({ 'a.md': { changed: '2025-01-10', authors: ['Hana', 'Nia'] } })
})

test('the same change on both sides counts once', async () => {
  const { root, on, merge, commitAt } = branching()
  commitAt('2025-01-10T00:00:00Z', { 'a.md': page() })
  on('side')
  commitAt('2025-02-20T00:00:00Z', { 'a.md': page({ 5: 'Five, mended' }), 'b.md': 'B' })
  on('main')
  commitAt('2025-03-30T00:00:00Z', { 'a.md': page({ 5: 'Five, mended' }), 'c.md': 'C' }, 'Hana')
  merge()
  const history = await historyBelow(root)
  expect(history?.['a.md'] && toldCommits(history['a.md'])).toEqual(['2025-03-30 Hana 2', '2025-01-10 Nia 10'])
})

test('a commit whose clock was wrong still comes after what it builds on', async () => {
  const { root, commitAt } = branching()
  commitAt('2025-03-30T00:00:00Z', { 'a.md': page() })
  commitAt('2025-01-10T00:00:00Z', { 'a.md': page({ 1: 'The last word' }) }, 'Hana')
  expect(await historyBelow(root)).toMatchObject({ 'a.md': { changed: '2025-01-10', authors: ['Hana', 'Nia'] } })
})
