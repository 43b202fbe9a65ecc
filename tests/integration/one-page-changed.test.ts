// Where one page was changed, one is parsed, and made and written is what holds its text; the site is the same, byte for byte, as one built from nothing.
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../src/commands/build.ts'
import { jsonFinding } from '../../src/report/json.ts'
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
  // The HTML and the twin of each other page is left as it stands, and so is every list; the page is made in two sections too, with all of each.
  expect(pages).toBeGreaterThan(5)
  expect(report?.rendered).toBe(written.length)
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

async function builtFromNothing(root: string, out: string): Promise<readonly unknown[]> {
  const { findings } = await build({ root, out, cachePages: false })
  return [readTree(out), findings.map(jsonFinding)]
}

function removeSite(out: string): void {
  for (const folder of [out, out.replace(/([^/]+)$/, '.$1.handbook')]) rmSync(folder, { recursive: true, force: true })
}

/** Pages that say much that is wrong, of themselves and of each other. */
const FAULTY: Tree = {
  ...FILES,
  'content/work/a.md': [
    '---\nowner: nobody\naliases: [/first/]\n---\n# A\n\nGo [there](gone.md), to [leave](../people/leave.md#holidays) and [here](b.md).\n',
    '![](../people/plan.svg) TODO: a synergy, [twice](https://example.com/b), [twice](https://example.com/b).\n',
    '#### Deep\n\n[x][unknown] and <a id="one"></a>.\n\n[unused]: /work/b/\n',
  ].join('\n'),
  'content/work/off.md':
    '# Off\n\n<!-- check-disable-next-line link/page moves -->\n[gone](gone.md)\n\n<!-- check-disable image/alt none -->\n',
  'content/work/twice.md': '# Twice\n\n<a id="one"></a> <a id="one"></a> [one](a.md#one)\n',
  'content/work/to.md': '# To\n\n[one](twice.md#one), [deep](a.md#dep), [a file](../people/plan.svg)\n',
  'content/people/travel.md': '# Travel\n\nWith a ![plan](plan.svg) and ![another](Plan.svg).\n\n::include{file=_note.md}\n',
  'content/redirects.yaml': '- from: /old/\n  to: /work/a/#dep\n- from: /lost/\n  to: /gone/\n',
}

const STRICT = ["export default { title: 'Handbook', search: false,", "check: { assetSize: 10, terms: { synergy: 'help' } } }\n"].join(' ')

const A = 'content/work/a.md'

/** What is done to which files; undefined where a file goes. */
const EDITS: Readonly<Record<string, Readonly<Record<string, (text: string) => string | undefined>>>> = {
  'a paragraph at the end': { [A]: (text) => `${text}\nMore.\n` },
  'a paragraph above all that is wrong': { [A]: (text) => text.replace('# A\n', '# A\n\nMore.\n') },
  'other words that a rule tells': { [A]: (text) => text.replace('synergy', 'help, FIXME') },
  'an image with words': { [A]: (text) => text.replace('![]', '![A plan]') },
  'a link with other words': { [A]: (text) => text.replace('[there]', '[here]') },
  'a note that is used': { [A]: (text) => `${text}\nSaid[^1], and[^2].\n\n[^1]: Yes.\n` },
  'a heading': { [A]: (text) => `${text}\n## Holidays\n` },
  'another heading': { [A]: (text) => text.replace('Deep', 'Dep') },
  'a heading on another level': { [A]: (text) => text.replace('#### Deep', '## Deep') },
  'a heading that others lead to is gone': { 'content/people/leave.md': () => '# Leave\n' },
  'a title': { [A]: (text) => text.replace('# A\n', '# Aye\n') },
  'a link to a page that is not there': { [A]: (text) => `${text}\n[no](no.md)\n` },
  'a link is mended': { [A]: (text) => text.replace('gone.md', 'b.md') },
  'an owner': { [A]: (text) => text.replace('nobody', 'hana') },
  'an alias': { [A]: (text) => text.replace('/first/', '/second/') },
  'a page for inside': { [A]: (text) => text.replace('owner:', 'audience: internal\nowner:') },
  'a draft': { [A]: (text) => text.replace('owner:', 'draft: true\nowner:') },
  'a new page': { 'content/work/gone.md': () => '# Gone\n' },
  'a page goes': { [A]: () => undefined },
  'a page moves': { [A]: () => undefined, 'content/work/gone.md': () => FAULTY[A]?.toString() },
  data: { 'content/data/people.yaml': () => 'hana:\n  name: Hanako\n  teams: core\nnobody:\n  name: Nobody\n' },
  'the configuration': { 'handbook.config.ts': () => CONFIG },
  'the terms': { 'handbook.config.ts': () => STRICT.replace('synergy', 'paragraph') },
  'a comment that switches a rule off': { [A]: (text) => text.replace('# A\n', '# A\n\n<!-- check-disable link/page moves -->\n') },
  'a comment of another line': { 'content/work/off.md': (text) => text.replace('# Off\n', '# Off\n\nMore.\n') },
  'a comment is gone': { 'content/work/off.md': (text) => text.replace(/<!-- check-disable image.*\n/, '') },
  'all comments are gone': { 'content/work/off.md': (text) => text.replace(/<!--.*\n/g, '') },
  'a page with an id twice': { 'content/work/twice.md': (text) => `${text}\nMore.\n` },
  'a page that takes in another file': { 'content/people/travel.md': (text) => `${text}\nMore.\n` },
  'a file that pages take in': { 'content/people/_note.md': (text) => `${text}\nTODO: [no](no.md)\n` },
  redirects: { 'content/redirects.yaml': (text) => text.replace('dep', 'deep') },
  'a file': { 'content/people/plan.svg': (text) => text.replace('4', '5') },
  'two pages': { [A]: (text) => `${text}\nMore.\n`, 'content/work/to.md': (text) => text.replace('# To\n', '# To\n\nMore.\n') },
  'more text than one page can hold': { [A]: (text) => text + `\n${'word '.repeat(100)}\n`.repeat(1100) },
}

test.each(Object.entries(EDITS))('%s: the site and all that is found are as from nothing', async (_, changes) => {
  const handbook = createHandbook(FAULTY, STRICT)
  mkdirSync(join(handbook.root, 'node_modules'))
  const clean = `${handbook.root}-clean`
  await setTimeout(TICK)
  try {
    await handbook.build()
    // Once there, and once back again.
    const before = new Map(Object.keys(changes).map((file) => [file, readIf(join(handbook.root, file))]))
    for (const change of [...Object.entries(changes)].map(([file, edit]) => [file, edit(before.get(file) ?? '')] as const))
      put(handbook, change)
    await setTimeout(TICK)
    const { files, report } = await handbook.build()
    expect([files, report?.findings]).toEqual(await builtFromNothing(handbook.root, clean))
    for (const change of before) put(handbook, change)
    await setTimeout(TICK)
    const back = await handbook.build()
    expect([back.files, back.report?.findings]).toEqual(await builtFromNothing(handbook.root, clean))
  } finally {
    removeSite(clean)
  }
})

function put(handbook: Handbook, [file, text]: readonly [file: string, text: string | undefined]): void {
  if (text === undefined) rmSync(join(handbook.root, file))
  else handbook.write({ [file]: text })
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
          const { files, report } = await handbook.build()
          expect([files, report?.findings]).toEqual(await builtFromNothing(handbook.root, clean))
          const again = await handbook.build()
          expect([again.files, again.report?.findings]).toEqual([files, report?.findings])
        }
      } finally {
        handbook.remove()
        removeSite(clean)
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 12) },
  )
}, 600_000)
