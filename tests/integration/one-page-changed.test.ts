// Where one page was changed, one is parsed, and made and written is what holds its text; the site is the same, byte for byte, as one built from nothing.
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../src/commands/build.ts'
import { createHandbook, type Built, type Handbook } from '../support/create-handbook.ts'
import { readTree, type Tree } from '../support/tree.ts'

const FILES: Tree = {
  'content/index.md': '# Welcome\n\nSee [leave](people/leave.md#parental) and [travel](people/travel.md).\n\n::people{team=core}\n',
  'content/people/index.md': '---\ntitle: People\nowner: hana\nreview_every: 6 months\n---\n\n::include{file=_note.md}\n',
  'content/people/leave.md': '# Leave\n\n## Parental\n\nTake it.\n',
  'content/people/travel.md': '# Travel\n\nWith a ![plan](plan.svg), and [leave](leave.md#parental).\n',
  'content/people/_note.md': 'A note.\n',
  'content/people/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  'content/work/index.md': '# Work\n',
  'content/work/a.md': '# A\n\n::backlog{}\n',
  'content/work/b.md': '# B\n\n[a](a.md)\n',
  'content/redirects.yaml': '- from: /old/\n  to: /people/travel/\n',
  'content/data/people.yaml': 'hana:\n  name: Hana\n  teams: core\n',
  'content/data/teams.yaml': 'core:\n  name: Core\n',
}

const CONFIG = "export default { title: 'Handbook', search: false }\n"

/** What a disk needs to tell one change from the next. */
const TICK = 150

function handbookOf(files: Tree = FILES): Handbook {
  const handbook = createHandbook(files, CONFIG)
  mkdirSync(join(handbook.root, 'node_modules'))
  return handbook
}

/** The paths of files that differ between two builds. */
function differing(before: Built, after: Built): readonly string[] {
  return [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])]
    .filter((path) => before.files[path] !== after.files[path])
    .sort()
}

async function edited(file: string, edit: (text: string) => string) {
  const handbook = handbookOf()
  await setTimeout(TICK)
  const before = await handbook.build()
  handbook.write({ [file]: edit(readFileSync(join(handbook.root, file), 'utf8')) })
  await setTimeout(TICK)
  const after = await handbook.build()
  return { before, after, written: differing(before, after), report: after.report }
}

test('a paragraph more: one page is parsed, and of all pages it alone is made and written', async () => {
  const { before, after, written, report } = await edited('content/people/leave.md', (text) => `${text}\nMore of it.\n`)
  expect(report).toMatchObject({ parsed: 1, outputs: { written: written.length, deleted: 0 } })
  expect(written.filter((path) => !path.startsWith('people/whole-section'))).toEqual(['people/leave/index.html', 'people/leave/index.md'])
  expect(Object.keys(after.files)).toEqual(Object.keys(before.files))
  const pages = before.report?.pages ?? 0
  // The HTML and the twin of each other page is left as it stands.
  expect((before.report?.rendered ?? 0) - (report?.rendered ?? 0)).toBe(2 * (pages - 1))
})

test('another title: one page is parsed, and what shows the title is written', async () => {
  const { written, report, after } = await edited('content/work/b.md', (text) => text.replace('# B', '# Bee'))
  expect(report).toMatchObject({ parsed: 1, outputs: { written: written.length, deleted: 0 } })
  expect(written).toContain('work/a/index.html')
  expect(written).not.toContain('people/leave/index.html')
  for (const path of written) expect(after.files[path]).toContain('Bee')
})

const PAGES = ['index', 'people/index', 'people/leave', 'people/travel', 'work/a', 'work/b', 'work/c']

/** What somebody does to a handbook between two builds. */
type Edit = (root: string, write: (files: Tree) => void) => void

const page = fc.constantFrom(...PAGES)
const words = fc.constantFrom('Parental', 'Holidays', 'New *things*', 'Über', '日本')
const added = fc.constantFrom(
  'More.',
  '[leave](/people/leave/#parental)',
  '[to](/work/a/)',
  '## Parental',
  '### Parental',
  '::people{team=core}',
  '::backlog{}',
  '![plan](/people/plan.svg)',
  '<https://example.com/people/leave/>',
  '```mermaid\ngraph TD\n```',
  '$x$ and $$y$$',
  '<a id="holidays"></a>',
  '[there]: /work/b/',
  '::include{file=_note.md}',
  '<!-- check-disable link/page moves -->',
)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ page, added }).map(({ page: name, added: text }): Edit => (root, write) => {
      const file = `content/${name}.md`
      const before = readIf(join(root, file))
      if (before !== undefined) write({ [file]: `${before}\n\n${text}\n` })
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ page, words, more: words }).map(({ page: name, words: title, more }): Edit => (_, write) => {
      write({ [`content/${name}.md`]: `# ${title}\n\n${more}\n` })
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ page, words }).map(({ page: name, words: text }): Edit => (root, write) => {
      const file = `content/${name}.md`
      const before = readIf(join(root, file))
      if (before !== undefined)
        write({ [file]: `---\ndescription: ${JSON.stringify(text)}\n---\n${before.replace(/^---\n[^]*?\n---\n/, '')}` })
    }),
  },
  page
    .filter((name) => name !== 'index')
    .map((name): Edit => (root) => {
      rmSync(join(root, `content/${name}.md`), { force: true })
    }),
  fc.tuple(page, page).map(([from, to]): Edit => (root) => {
    if (from !== 'index' && readIf(join(root, `content/${from}.md`)) !== undefined)
      renameSync(join(root, `content/${from}.md`), join(root, `content/${to}.md`))
  }),
  words.map((text): Edit => (_, write) => {
    write({ 'content/people/_note.md': `${text}, [all](leave.md#holidays).\n` })
  }),
  words.map((name): Edit => (_, write) => {
    write({ 'content/data/people.yaml': `hana:\n  name: ${JSON.stringify(name)}\n  teams: core\n` })
  }),
  fc.constantFrom(4, 8).map((width): Edit => (_, write) => {
    write({ 'content/people/plan.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="3"/>` })
  }),
  words.map((text): Edit => (_, write) => {
    write({ 'dist/index.html': text })
  }),
  fc.constantFrom('people/leave/index.html', 'work/a/index.md').map((path): Edit => (root) => {
    rmSync(join(root, 'dist', path), { force: true })
  }),
)

function readIf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

test('whatever is edited, in whatever order, the site is as one built from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }), async (rounds) => {
      const handbook = handbookOf()
      const clean = `${handbook.root}-clean`
      await setTimeout(TICK)
      try {
        await handbook.build()
        for (const round of rounds) {
          for (const change of round) change(handbook.root, handbook.write)
          const { files, findings } = await handbook.build()
          await build({ root: handbook.root, out: clean, cachePages: false })
          expect(files).toEqual(readTree(clean))
          const again = await handbook.build()
          expect([again.files, again.findings]).toEqual([files, findings])
        }
      } finally {
        handbook.remove()
        for (const folder of [clean, clean.replace(/([^/]+)$/, '.$1.handbook')]) rmSync(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 12) },
  )
}, 600_000)
