import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openBuiltSearch } from '../support/built-search.ts'
import { createHandbook, type Handbook } from '../support/create-handbook.ts'

const PAGES = {
  'content/index.md': '# Home\n',
  'content/people/index.md': '# People\n',
  'content/people/leave.md':
    '---\nkeywords: [vacation, holiday]\n---\n# Time away\n\n## Parental leave {#parental}\n\nPaid time off for parents.\n',
  'content/people/pay.md': '# Pay\n\nParental matters are elsewhere. Salaries come monthly, also while you are on leave of some kind.\n',
  'content/ja.md': '---\nlang: ja\n---\n# 休暇\n\n社員は育児休業を取得することができます。\n',
  'content/data/glossary.yaml': '- {term: PTO, also: [paid time off], definition: Days that are yours.}\n',
}

function distOf({ root }: Handbook): string {
  return join(root, 'dist')
}

afterEach(() => {
  vi.unstubAllEnvs()
})

/** The same where packages are installed: there is a folder for what is kept. */
const INSTALLED = { ...PAGES, 'node_modules/.package-lock.json': '{}' }

describe('the search of a built site', () => {
  test('finds words of the text, of keywords, of the glossary and of Japanese', async () => {
    const handbook = createHandbook(PAGES)
    const { findings, errors } = await handbook.build()
    expect([...findings, errors]).toEqual([''])
    const find = await openBuiltSearch(distOf(handbook))
    expect(await find('monthly')).toEqual(['/people/pay/'])
    expect(await find('vacation')).toEqual(['/people/leave/'])
    expect(await find('PTO')).toEqual(['/people/leave/'])
    expect(await find('育児休業')).toEqual(['/ja/'])
    expect(await find('zzzzzz')).toEqual([])
  })

  test('puts a heading before a mention, and narrows down by section', async () => {
    const handbook = createHandbook(PAGES)
    await handbook.build()
    const find = await openBuiltSearch(distOf(handbook))
    expect(await find('parental leave')).toEqual(['/people/leave/', '/people/pay/'])
    expect(await find('parental', { section: 'People' })).toHaveLength(2)
    expect(await find('parental', { section: 'Elsewhere' })).toEqual([])
  })

  test('puts a page lower from the day on which its review is overdue', async () => {
    const page = (reviewed: string): string => `---\nreviewed: ${reviewed}\nreview_every: 6 months\n---\n# Offices\n\nWhere we work.\n`
    const handbook = createHandbook({
      'content/index.md': '# Home\n',
      'content/a.md': page('2025-01-05'),
      'content/b.md': page('2026-01-05'),
    })
    await handbook.build()
    const find = await openBuiltSearch(distOf(handbook))
    expect(await find('offices', { today: '2026-02-01' })).toEqual(['/b/', '/a/'])
    const [fresh, stale] = [await find('offices', { today: '2025-02-01' }), await find('offices', { today: '2028-02-01' })]
    expect(fresh).toEqual(stale)
  })

  test('leaves out what is not to be found, and keeps what only the navigation leaves out', async () => {
    const handbook = createHandbook({
      'content/index.md': '# Home\n',
      'content/a.md': '---\nnoindex: true\n---\n# Zebras\n',
      'content/b.md': '---\nhide: true\n---\n# Zebras too\n',
    })
    await handbook.build()
    const find = await openBuiltSearch(distOf(handbook))
    expect(await find('zebras')).toEqual(['/b/'])
  })

  test('is the same for the same input, and kept between builds unless it is damaged', async () => {
    const handbook = createHandbook(INSTALLED)
    const indexOf = async (): Promise<readonly (readonly [string, string])[]> =>
      Object.entries((await handbook.build()).files).filter(([path]) => path.startsWith('pagefind/'))
    const first = await indexOf()
    const kept = join(handbook.root, 'node_modules/.cache/handbook/search')
    const [name = ''] = readdirSync(kept)
    expect(await indexOf()).toEqual(first)
    const bytes = readFileSync(join(kept, name))
    writeFileSync(join(kept, name), bytes.subarray(0, bytes.length / 2))
    expect(await indexOf()).toEqual(first)
    rmSync(kept, { recursive: true })
    expect(await indexOf()).toEqual(first)
  })

  test('keeps the last few only', async () => {
    const handbook = createHandbook(INSTALLED)
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) {
      handbook.write({ 'content/index.md': `# Home\n\n${word}\n` })
      await handbook.build()
    }
    expect(readdirSync(join(handbook.root, 'node_modules/.cache/handbook/search'))).toHaveLength(4)
  })
})

describe('a site without search', () => {
  const searchPaths = (files: Readonly<Record<string, string>>): readonly string[] =>
    Object.keys(files).filter((path) => /^(?:pagefind|search)\//.test(path))

  test('is built where the configuration or the command line says so', async () => {
    const asConfigured = await createHandbook(PAGES, 'export default { search: false }').build()
    expect(searchPaths(asConfigured.files)).toEqual([])
    expect(asConfigured.files['index.html']).not.toContain('search.js')
    const asAsked = await createHandbook(PAGES).build({ 'no-search': true } as object)
    expect(searchPaths(asAsked.files)).toEqual([])
  })

  test('is built where Pagefind cannot run, and says so', async () => {
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind')
    const handbook = createHandbook(PAGES)
    const { files, exitCode } = await handbook.build()
    expect(exitCode).toBe(0)
    expect(files['people/leave/index.html']).toContain('Parental leave')
    expect(files['people/leave/index.html']).not.toContain('search.js')
    expect(Object.keys(files).filter((path) => path.startsWith('pagefind/'))).toEqual([])
  })

  test('is built where the place of its index is taken', async () => {
    const { files } = await createHandbook({ ...PAGES, 'public/pagefind/mine.js': 'mine' }).build()
    expect(searchPaths(files)).toEqual(['pagefind/mine.js'])
  })
})

test('the index of a public site has no word that is for inside, and one that had would be found in it', async () => {
  const handbook = createHandbook({
    ...PAGES,
    'content/secret.md': '---\naudience: internal\n---\n# The acquisition of Umbrella Widgets Incorporated\n',
  })
  await handbook.build()
  const inside = join(distOf(handbook), 'pagefind/en/fragment')
  const fragments = readdirSync(inside).map((name) => [`public/fragments/${name}`, readFileSync(join(inside, name))] as const)
  const without = await handbook.build({ audience: 'public' })
  expect(without.findings).toEqual([])
  const find = await openBuiltSearch(distOf(handbook))
  expect(await find('Umbrella')).toEqual([])
  for (const [path, bytes] of fragments) handbook.write({ [path]: bytes })
  const { findings, exitCode } = await handbook.build({ audience: 'public' })
  expect(exitCode).toBe(1)
  expect(findings.join('\n')).toMatch(
    /leak\/found {2}the title here is for inside, but the public site would hold it in fragments\/en_\w+\.pf_fragment/,
  )
})

describe('check --search', () => {
  test('tells of a page that is not found, at its row, and of what comes instead', async () => {
    const handbook = createHandbook({
      ...PAGES,
      'content/data/search-tests.yaml': '- {query: vacation, page: /people/leave/}\n- {query: monthly, page: /people/leave/, within: 1}\n',
    })
    expect((await handbook.check()).findings).toEqual([])
    const { findings, exitCode } = await handbook.check('--search')
    expect(findings).toEqual([
      "content/data/search-tests.yaml:2:3  error  search/expected  the search for 'monthly' does not find /people/leave/ among the first 1: " +
        'first come /people/pay/ (say on the page, in its title, a heading or its keywords, what readers look for; or add the word to glossary.yaml)',
    ])
    expect(exitCode).toBe(1)
  })

  test('tells of a page that is not there, without a search', async () => {
    const handbook = createHandbook({ ...PAGES, 'content/data/search-tests.yaml': '- {query: leave, page: /people/leaves/}\n' })
    expect((await handbook.check()).findings).toEqual([
      "content/data/search-tests.yaml:1:3  error  search/page  the search for 'leave' is to find /people/leaves/, where there is no page (did you mean /people/leave/?)",
    ])
  })

  test('is no pass where it could not be tried', async () => {
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind')
    const handbook = createHandbook({ ...PAGES, 'content/data/search-tests.yaml': '- {query: vacation, page: /people/leave/}\n' })
    const { exitCode, errors } = await handbook.check('--search')
    expect(exitCode).toBe(3)
    expect(errors).toContain('The search could not be checked')
  })
})
