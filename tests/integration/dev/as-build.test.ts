// After any edits, in any order, a session answers what a build of the same files writes, byte for byte, and finds what it finds.
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../../src/commands/build.ts'
import { UsageError } from '../../../src/model/errors.ts'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { openTestSession, type TestSession } from '../../support/dev-session.ts'
import { readTree, type Tree } from '../../support/tree.ts'

const CONFIG = (title: string, more = ''): string => `export default { title: '${title}', search: false, ${more} }\n`

const FILES: Tree = {
  'handbook.config.ts': CONFIG('Handbook'),
  'content/index.md': '# Welcome\n\nSee [leave](people/leave.md#parental) and [travel](people/travel.md).\n\n::owners-of{}\n',
  'content/people/index.md':
    '---\ntitle: People\nowner: hana\nreview_every: 6 months\n---\n\n::people{team=core}\n\n::include{file=_note.md}\n',
  'content/people/leave.md': '---\naliases: [/time-off/]\n---\n\n# Leave\n\n## Parental\n\nTake it. See [here](#parental).\n',
  'content/people/travel.md': '# Travel\n\nWith a ![plan](plan.svg), from [old](/time-off/#parental).\n',
  'content/people/_note.md': 'A note for [all](leave.md#parental).\n',
  'content/people/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  'content/work/a.md': '# A\n\n::backlog{}\n',
  'content/work/b.md': '---\nreviewed: 2020-01-01\nreview_every: 3 months\n---\n\n# B\n\n[a](a.md)\n',
  'content/redirects.yaml': '- from: /old/\n  to: /people/travel/\n- from: /blog/*\n  to: /work/:splat\n',
  'content/data/people.yaml': 'hana:\n  name: Hana\n  teams: core\n',
  'content/data/teams.yaml': 'core:\n  name: Core\n',
  'layouts/parts/extra.tsx': 'export function Extra() { return <p class="extra">extra</p> }\n',
}

const PAGES = ['index', 'people/index', 'people/leave', 'people/travel', 'work/a', 'work/b', 'work/c', 'people/new']

/** What somebody does to a handbook between two looks at it. */
type Edit = (root: string, write: (files: Tree) => void) => void

const words = fc.constantFrom('Parental', 'Holidays', 'Core', 'New *things*', 'Über', '日本')
const page = fc.constantFrom(...PAGES)
const target = fc.constantFrom(
  'leave.md#parental',
  '/work/a/',
  '/people/leave/#holidays',
  '../work/b.md',
  'nowhere.md',
  'plan.svg',
  '/old/',
  '/time-off/#x',
  '/blog/a/',
  '/owners/',
)
const frontMatter = fc.constantFrom(
  '',
  '---\ntitle: Other\n---\n',
  '---\norder: 2\nnav_title: Short\n---\n',
  '---\naliases: [/time-off/, /new/]\n---\n',
  '---\ndraft: true\n---\n',
  '---\nowner: hana\nreviewed: 2024-01-01\nreview_every: 1 months\n---\n',
  '---\npermalink: /work/a/\n---\n',
  '---\naudience: internal\n---\n',
)
const body = fc.record({
  heading: words,
  text: words,
  to: target,
  extra: fc.constantFrom('', '::people{team=core}\n', '::backlog{}\n', '::include{file=_note.md}\n', '```mermaid\ngraph TD\n```\n'),
})

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ page, front: frontMatter, body }).map(({ page: name, front, body: text }): Edit => (_, write) => {
      write({
        [`content/${name}.md`]: `${front}\n# ${text.heading}\n\n${text.text}, see [it](${text.to}).\n\n## ${text.text}\n\n${text.extra}`,
      })
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ page, text: words }).map(({ page: name, text }): Edit => (root, write) => {
      const file = `content/${name}.md`
      const before = readIf(join(root, file))
      if (before !== undefined) write({ [file]: `${before}\n\n${text}\n` })
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
  words.map((name): Edit => (_, write) => {
    write({ 'content/data/people.yaml': `hana:\n  name: ${JSON.stringify(name)}\n  teams: core\nkenji:\n  name: Kenji\n  teams: core\n` })
  }),
  words.map((text): Edit => (_, write) => {
    write({ 'content/people/_note.md': `${text}, [all](leave.md#holidays).\n` })
  }),
  target.map((to): Edit => (_, write) => {
    write({ 'content/redirects.yaml': `- from: /old/\n  to: /${to.replace(/^\//, '')}\n- from: /x/:name/\n  to: /work/:name/\n` })
  }),
  words.map((title): Edit => (_, write) => {
    write({ 'handbook.config.ts': CONFIG(title) })
  }),
  fc
    .constantFrom(
      'drafts: true',
      "layout: 'home'",
      "routes: 'file'",
      "lang: 'ja'",
      'markdown: { smartPunctuation: true }',
      "url: 'https://example.com/h'",
    )
    .map((more): Edit => (_, write) => {
      write({ 'handbook.config.ts': CONFIG('Handbook', more) })
    }),
  words.map((text): Edit => (_, write) => {
    write({
      'layouts/home.tsx': `import { Extra } from './parts/extra.tsx'\nexport function Layout({ view }) { return <html><body><Extra />{${JSON.stringify(text)}}{view.title}</body></html> }\n`,
    })
  }),
  fc.constantFrom(4, 8).map((width): Edit => (_, write) => {
    write({ 'content/people/plan.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="3"/>` })
  }),
)

function readIf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

async function expectAsBuilt({ session, read, events }: TestSession, { root }: Handbook, audience: 'internal' | 'public'): Promise<void> {
  await session.settled()
  const site = await built(root, audience)
  if (typeof site === 'string') {
    expect(events.findLast(({ kind }) => kind === 'stopped')).toMatchObject({ problem: { message: site } })
    return
  }
  const { files, findings } = site
  const answered: Record<string, string> = {}
  for (const [path, bytes] of Object.entries(files)) {
    const text = await read(`/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    const copied = /^copy of (.*)$/.exec(text)?.[1]
    const to = /^→ (.*)$/.exec(text)?.[1]
    answered[path] = copied !== undefined ? readFileSync(copied, 'utf8') : to !== undefined && isRedirect(bytes) ? bytes : text
  }
  expect(answered).toEqual(files)
  expect(session.findings()).toEqual(findings)
}

function isRedirect(text: string): boolean {
  return text.includes('http-equiv="refresh"')
}

/** What a build writes and finds, or why there is none. */
async function built(root: string, audience: 'internal' | 'public') {
  try {
    const { findings } = await build({ root, audience })
    return { files: readTree(join(root, 'dist')), findings: findings.filter(({ rule }) => !rule.startsWith('leak/')) }
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

test.each(['internal', 'public'] as const)('whatever is edited, in whatever order, the %s site is that of a build', async (audience) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
      const handbook = createHandbook(FILES)
      const test = await openTestSession({ root: handbook.root, audience, isWatching: false })
      try {
        await expectAsBuilt(test, handbook, audience)
        for (const round of rounds) {
          for (const change of round) change(handbook.root, handbook.write)
          await expectAsBuilt(test, handbook, audience)
        }
      } finally {
        await test.session.close()
        handbook.remove()
      }
    }),
    { numRuns: Number(process.env['DEV_RUNS'] ?? 15), endOnFailure: true },
  )
})
