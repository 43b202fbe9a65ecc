// What pages are compiled again, and that nothing of the site hangs on it. `runs` is the record of whole runs, which would be quicker still.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHandbook, type Built, type Handbook } from '../support/create-handbook.ts'
import { seededNumbers } from '../support/seeded-numbers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PAGES = {
  'content/index.md': '---\ntitle: Start\ntags: [a, b]\n---\n\n[Leave](people/leave.md#parental), [no](no.md) and ![](a.png)\n\nTODO\n',
  'content/people/leave.md': '# Leave {.no_toc}\n\n## Parental\n\n[x]: /y\n[x]: /z\n\n人 é 😀[^1] [x]\n\n[^1]: Foot & <b>note</b>\n',
  'content/people/team.md': '# Team\n\n::include{file="/_parts/hello.md"}\n\n::people\n',
  'content/_parts/hello.md': 'Hello **you**\n',
  'content/data/people.yaml': 'ada:\n  name: Ada\n',
}

function createCached(files: Readonly<Record<string, string>> = PAGES): {
  handbook: Handbook
  cache: string
  again: (more?: Parameters<Handbook['build']>[0]) => Promise<Built>
} {
  const handbook = createHandbook(files)
  const cache = temporaryFolder()
  return {
    handbook,
    cache,
    again: (more = {}) => {
      rmSync(join(cache, 'runs'), { recursive: true, force: true })
      return handbook.build({ cache, search: false, ...more })
    },
  }
}

function packsIn(cache: string): readonly string[] {
  return readdirSync(join(cache, 'pages')).map((name) => join(cache, 'pages', name))
}

test('a page that is as it was is compiled once, and the site is the same', async () => {
  const { again, cache } = createCached()
  const fresh = await again({ cache: false })
  const [cold, warm] = [await again(), await again()]
  expect([fresh, cold, warm].map(({ report }) => report?.parsed)).toEqual([3, 3, 0])
  for (const built of [cold, warm]) expect([built.files, built.findings, built.errors]).toEqual([fresh.files, fresh.findings, ''])
  expect(packsIn(cache)).toHaveLength(1)
})

test('a page that was changed is compiled again, and so is one whose included file was', async () => {
  const { handbook, again } = createCached()
  await again()
  handbook.write({ 'content/people/leave.md': '# Leave\n\nNone.\n' })
  expect((await again()).report?.parsed).toBe(1)
  handbook.write({ 'content/_parts/hello.md': 'Good bye\n' })
  const built = await again()
  expect(built.report?.parsed).toBe(1)
  expect(built.files['people/team/index.html']).toContain('Good bye')
  handbook.write({ 'content/_parts/other.md': 'More\n' })
  expect((await again()).report?.parsed).toBe(1)
})

test('times of files make no difference', async () => {
  const { handbook, again } = createCached()
  await again()
  const file = join(handbook.root, 'content/people/leave.md')
  for (const time of ['1980-01-01', '2099-01-01']) {
    utimesSync(file, new Date(time), new Date(time))
    expect((await again()).report?.parsed).toBe(0)
  }
  const { mtime } = statSync(file)
  handbook.write({ 'content/people/leave.md': readFileSync(file, 'utf8').replace('Parental', 'Paternal') })
  utimesSync(file, mtime, mtime)
  expect((await again()).files['people/leave/index.html']).toContain('Paternal')
})

test('what pages are compiled by is part of their key, and what they are not is no part of it', async () => {
  const { handbook, again } = createCached()
  const parsedWith = async (config: string, flags = {}): Promise<number | undefined> => {
    handbook.write({ 'handbook.config.ts': `export default ${config}` })
    return (await again(flags)).report?.parsed
  }
  expect(await parsedWith('{}')).toBe(3)
  expect(await parsedWith("{ title: 'Other', url: 'https://example.com', check: { assetSize: 1 } }")).toBe(0)
  expect(await parsedWith('{ markdown: { smartPunctuation: true } }')).toBe(3)
  expect(await parsedWith("{ check: { terms: { foot: 'leg' } } }")).toBe(3)
  expect(await parsedWith('{}', { audience: 'public' })).toBe(3)
  expect(await parsedWith('{}')).toBe(0)
  expect(await parsedWith('{}', { audience: 'public' })).toBe(0)
  handbook.write({
    'components/shout.tsx':
      "import { z } from 'handbook-ssg'\nexport const form = 'line'\nexport const attributes = z.object({})\nexport const Component = () => <p>!</p>\n",
  })
  expect(await parsedWith('{}')).toBe(3)
})

test('a check and a build know the pages of each other', async () => {
  const { handbook, again, cache } = createCached()
  const fresh = await handbook.check('--cache', cache)
  expect((await again()).report?.parsed).toBe(0)
  const warm = await handbook.check('--cache', cache)
  expect(warm.findings).toEqual(fresh.findings)
  expect((await handbook.check('--no-cache')).findings).toEqual(fresh.findings)
})

test('flipped bytes and files cut short: never another site', async () => {
  const { again, cache } = createCached()
  const fresh = await again()
  const next = seededNumbers(7)
  const whole = readFileSync(packsIn(cache)[0] ?? '')
  for (let round = 0; round < 40; round += 1) {
    for (const pack of packsIn(cache)) rmSync(pack)
    const [pack, at] = [join(cache, 'pages', 'a.pack'), Math.floor(next() * whole.length)]
    writeFileSync(pack, whole)
    if (round % 3 === 0) truncateSync(pack, at)
    else writeFileSync(pack, whole.with(at, (whole[at] ?? 0) ^ (1 << Math.floor(next() * 8))))
    const built = await again()
    expect([built.files, built.findings, built.errors, built.exitCode], `byte ${String(at)}`).toEqual([fresh.files, fresh.findings, '', 0])
  }
})

test('a cache that cannot be written is told, and the site is built', async () => {
  const { again, cache } = createCached()
  const fresh = await again()
  rmSync(join(cache, 'pages'), { recursive: true })
  writeFileSync(join(cache, 'pages'), 'a file')
  const built = await again()
  expect(built.files).toEqual(fresh.files)
  expect(built.report?.notes).toEqual([
    expect.stringMatching(/^The cache could not be written, so the next run will not be as quick: E[A-Z]+: /),
  ])
})

test('after many edits there are few files, and they hold little that nobody wants', async () => {
  const { handbook, again, cache } = createCached()
  await again()
  for (let edit = 0; edit < 30; edit += 1) {
    handbook.write({ 'content/people/leave.md': `# Leave ${String(edit)}\n\n${'Words and words. '.repeat(400)}\n` })
    expect((await again()).report?.parsed).toBe(1)
  }
  const sizes = packsIn(cache).map((pack) => statSync(pack).size)
  expect(sizes.length).toBeLessThanOrEqual(3)
  // Each edit is about 21 kB in the cache: of those that are past, a few are still there.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30 * 21_000 * 0.3)
  expect((await again()).report?.parsed).toBe(0)
})

test('what a killed build left behind goes after a time', async () => {
  const { again, cache } = createCached()
  mkdirSync(join(cache, 'pages'))
  const [old, young] = [join(cache, 'pages', 'old.tmp'), join(cache, 'pages', 'young.tmp')]
  for (const file of [old, young]) writeFileSync(file, 'half')
  utimesSync(old, new Date('2001-01-01'), new Date('2001-01-01'))
  await again()
  expect(packsIn(cache).filter((file) => file.endsWith('.tmp'))).toEqual([young])
})

test('a number of threads that is none is refused', async () => {
  const { again } = createCached()
  expect(await again({ threads: 'many' })).toMatchObject({ exitCode: 2, errors: expect.stringContaining("--threads is 'many'") as string })
})
