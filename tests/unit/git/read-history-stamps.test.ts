import { describe, expect, test } from 'vitest'
import { historyBelow, toldCommits } from '../../support/history.ts'
import { createRepository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const TEXT = '# Leave\n\nTell your team first.\n'

/** What the second of two commits did, by the front matter before and after. */
async function isStamp(before: string, after: string): Promise<boolean | undefined> {
  const root = temporaryFolder()
  const { commitAt } = createRepository(root)
  commitAt('2025-01-10T00:00:00Z', { 'a.md': before + TEXT })
  commitAt('2025-02-20T00:00:00Z', { 'a.md': after + TEXT })
  return (await historyBelow(root))?.['a.md']?.commits[0]?.isStamp
}

describe('a stamp', () => {
  test.each([
    ['a day for another', 'title: A\nreviewed: 2025-01-01', 'title: A\nreviewed: 2025-02-20'],
    ['a day where there was none', 'title: A', 'title: A\nreviewed: 2025-02-20'],
    ['under another spelling', 'last_reviewed_on: 2025-01-01', 'last_reviewed_on: 2025-02-20'],
    ['under a key in quotes', '"reviewed": 2025-01-01', '"reviewed": 2025-02-20'],
    [
      'with who did it, on lines of their own',
      'reviewed:\n  on: 2025-01-01\n  by: hana\ntitle: A',
      'reviewed:\n  on: 2025-02-20\n  by: ivo\ntitle: A',
    ],
    ['with white space', 'title: A\nreviewed: 2025-01-01', 'title:   A\r\n\r\nreviewed: 2025-02-20\r\n'],
  ])('is %s', async (_, before, after) => {
    expect(await isStamp(`---\n${before}\n---\n`, `---\n${after}\n---\n`)).toBe(true)
  })

  test('may bring front matter with it', async () => {
    expect(await isStamp('', '---\nreviewed: 2025-02-20\n---\n')).toBe(true)
  })

  test.each([
    ['where another key is changed with it', 'title: A\nreviewed: 2025-01-01', 'title: B\nreviewed: 2025-02-20'],
    ['where another key comes after it', 'reviewed: 2025-01-01', 'reviewed: 2025-02-20\ntitle: B'],
    ['where the day is taken away', 'title: A\nreviewed: 2025-01-01', 'title: A'],
    ['where another key holds a day', 'expires: 2025-01-01', 'expires: 2025-02-20'],
    ['where a key of another one is called so', 'ops:\n  reviewed: 2025-01-01', 'ops:\n  reviewed: 2025-02-20'],
  ])('it is none %s', async (_, before, after) => {
    expect(await isStamp(`---\n${before}\n---\n`, `---\n${after}\n---\n`)).toBe(false)
  })
})

test('a sweep stamps many pages at once; who writes in the same commit does not stamp', async () => {
  const root = temporaryFolder()
  const { commitAt } = createRepository(root)
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const pages = (day: string, more: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(names.map((name) => [`${name}.md`, `---\nreviewed: ${day}\n---\n# ${name}\n${more[name] ?? ''}`]))
  commitAt('2025-01-10T00:00:00Z', pages('2025-01-10'))
  // One stamp: a alone. Then a sweep: all six get the day, but f gets a line with it, so five are stamped.
  commitAt('2025-02-20T00:00:00Z', { 'a.md': '---\nreviewed: 2025-02-20\n---\n# a\n' }, 'Hana')
  commitAt('2025-03-30T00:00:00Z', pages('2025-03-30', { f: '\nWritten anew\n' }), 'Ivo')

  const history = await historyBelow(root)
  expect(history?.['a.md'] && toldCommits(history['a.md'])).toEqual([
    '2025-03-30 Ivo stamp of 5',
    '2025-02-20 Hana stamp of 1',
    '2025-01-10 Nia 1',
  ])
  expect(history?.['a.md']).toMatchObject({ changed: '2025-01-10', touched: '2025-03-30', authors: ['Nia'] })
  expect(history?.['f.md'] && toldCommits(history['f.md'])).toEqual(['2025-03-30 Ivo 1', '2025-01-10 Nia 1'])
  expect(history?.['f.md']).toMatchObject({ changed: '2025-03-30', authors: ['Ivo', 'Nia'] })
})
