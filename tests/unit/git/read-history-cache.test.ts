import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHistory } from '../../../src/git/read-history.ts'
import { historyBelow } from '../../support/history.ts'
import { createRepository, type Repository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree } from '../../support/tree.ts'

interface Kept extends Repository {
  readonly root: string
  readonly cache: string
}

/** A repository with two commits, and an empty cache. */
function repository(): Kept {
  const [root, cache] = [temporaryFolder(), join(temporaryFolder(), 'cache')]
  const made = createRepository(root)
  made.commitAt('2025-01-10T00:00:00Z', { 'docs/a.md': 'A\n', 'docs/b.md': 'B\n' })
  made.commitAt('2025-02-20T00:00:00Z', { 'docs/a.md': 'A\n\nMore\n' }, 'hana')
  return { root, cache, ...made }
}

function keptFiles(cache: string): readonly string[] {
  return readdirSync(join(cache, 'history')).map((name) => join(cache, 'history', name))
}

/** What was kept says now that somebody else wrote it all, so that a test sees where it was used. */
function sign(cache: string): void {
  for (const file of keptFiles(cache)) rewrite(file, '"hana"', '"from the cache"')
}

/** What was kept says something else, under a hash that is right. */
function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8').split('\n').slice(1).join('\n').replaceAll(from, to)
  writeFileSync(file, `${createHash('sha256').update(text).digest('hex')}\n${text}`)
}

describe('the same commit', () => {
  test('is not read again', async () => {
    const { root, cache } = repository()
    const cold = await historyBelow(root, cache)
    expect(await historyBelow(root, cache)).toEqual(cold)
    sign(cache)
    expect(await historyBelow(root, cache)).toMatchObject({ 'docs/a.md': { changed: '2025-02-20', authors: ['from the cache', 'Nia'] } })
  })

  test('is read again where .mailmap has changed, or other keys hold the day of the review', async () => {
    const { root, cache, commitAt } = repository()
    await historyBelow(root, cache)
    sign(cache)
    const other = await readHistory(root, { isPage: () => true, reviewKeys: ['seen'], cache })
    expect(other?.files.get('docs/a.md')?.authors).toEqual(['hana', 'Nia'])
    commitAt('2025-03-30T00:00:00Z', { 'docs/b.md': '---\nseen: 2025-03-30\n---\nB\n' })
    expect((await historyBelow(root, cache))?.['docs/b.md']?.commits[0]?.isStamp).toBe(false)
    const stamps = await readHistory(root, { isPage: () => true, reviewKeys: ['seen'], cache })
    expect(stamps?.files.get('docs/b.md')?.commits[0]?.isStamp).toBe(true)
    writeTree(root, { '.mailmap': 'Hana Sato <hana@lindenworks.example>\n' })
    expect((await historyBelow(root, cache))?.['docs/a.md']?.authors).toEqual(['Hana Sato', 'Nia'])
  })

  test('of another folder is kept apart', async () => {
    const { root, cache } = repository()
    const [whole, part] = [await historyBelow(root, cache), await historyBelow(join(root, 'docs'), cache)]
    expect(Object.keys(part ?? {})).toEqual(['a.md', 'b.md'])
    sign(cache)
    expect((await historyBelow(root, cache))?.['docs/a.md']?.authors).toEqual(['from the cache', 'Nia'])
    expect(Object.keys((await historyBelow(root, cache)) ?? {})).toEqual(Object.keys(whole ?? {}))
  })

  test('of a clone that has been made whole is read again', async () => {
    const { root, cache } = repository()
    const clone = join(temporaryFolder(), 'clone')
    createRepository(temporaryFolder()).git('clone', '--quiet', '--depth', '1', `file://${root}`, clone)
    expect(await historyBelow(clone, cache)).toEqual({})
    createRepository(clone).git('fetch', '--quiet', '--unshallow')
    expect(await historyBelow(clone, cache)).toEqual(await historyBelow(root))
  })
})

describe('another commit', () => {
  test.each([
    ['that builds on the one that is known', (made: Kept) => made.commitAt('2025-03-30T00:00:00Z', { 'docs/b.md': 'B\n\nMore\n' })],
    ['that undoes it', (made: Kept) => made.git('reset', '--quiet', '--hard', 'HEAD~1')],
    [
      'that merges an older branch',
      (made: Kept) => {
        made.git('switch', '--quiet', '--create', 'side', 'HEAD~1')
        made.commitAt('2025-02-01T00:00:00Z', { 'docs/b.md': 'B\n\nOn the side\n' }, 'ivo')
        made.git('switch', '--quiet', 'main')
        made.git('merge', '--quiet', '--message', 'Merge', 'side')
      },
    ],
  ])('%s gives what it gives without a cache', async (_, change) => {
    const made = repository()
    await historyBelow(made.root, made.cache)
    change(made)
    const cold = await historyBelow(made.root)
    expect(await historyBelow(made.root, made.cache)).toEqual(cold)
    expect(await historyBelow(made.root, made.cache), 'and again').toEqual(cold)
  })

  test('looks only into what is new', async () => {
    const { root, cache, commitAt } = repository()
    await historyBelow(root, cache)
    // What is kept of the change in February is made another: 7 lines for one.
    const changes = keptFiles(cache).find((file) => file.endsWith('-changes')) ?? ''
    rewrite(changes, 'true,1,false', 'true,7,false')
    commitAt('2025-03-30T00:00:00Z', { 'docs/a.md': 'A\n\nMore\n\nAnd more\n' })
    expect((await historyBelow(root, cache))?.['docs/a.md']?.commits.map(({ lines }) => lines)).toEqual([1, 7, 7])
  })
})

describe('a cache that is of no use', () => {
  test.each([
    ['is cut off', (text: string) => text.slice(0, text.length / 2)],
    ['is empty', () => ''],
    ['is of another shape', () => '{"key":"x","files":{},"judgements":7}'],
    ['has another digit in it', (text: string) => text.replaceAll('2025-02-20', '2025-02-21')],
    ['holds other types', (text: string) => text.replaceAll('"lines":', '"lines":-').replaceAll('true', '"true"')],
  ])('counts as not there, where it %s, and is made anew', async (_, damage) => {
    const { root, cache } = repository()
    const cold = await historyBelow(root, cache)
    const whole = keptFiles(cache).map((file) => readFileSync(file, 'utf8'))
    for (const file of keptFiles(cache)) writeFileSync(file, damage(readFileSync(file, 'utf8')))
    expect(await historyBelow(root, cache)).toEqual(cold)
    expect(keptFiles(cache).map((file) => readFileSync(file, 'utf8'))).toEqual(whole)
  })

  test('a folder that cannot be made stops nothing', async () => {
    const { root, cache } = repository()
    writeFileSync(cache, 'This is a file')
    expect(await historyBelow(root, cache)).toEqual(await historyBelow(root))
  })
})

test('runs at the same time do each other no harm, and leave no drafts', async () => {
  const { root, cache } = repository()
  const cold = await historyBelow(root)
  for (const history of await Promise.all(Array.from({ length: 6 }, () => historyBelow(root, cache)))) expect(history).toEqual(cold)
  expect(keptFiles(cache)).toHaveLength(2)
  expect(await historyBelow(root, cache)).toEqual(cold)
})
