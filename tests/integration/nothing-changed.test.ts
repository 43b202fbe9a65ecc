// Where nothing was changed since the last build, nothing is read, made or written; and every change of anything that a site hangs on is noticed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { createHandbook, type Built, type Handbook } from '../support/create-handbook.ts'

const FILES = {
  'content/index.md': '# Welcome\n\nSee [leave](people/leave.md) and [nowhere](nowhere.md).\n\n::people{team=core}\n\n::shout\n',
  'content/people/leave.md': '# Leave\n\n::include{file=_note.md}\n\n![plan](plan.svg)\n',
  'content/people/_note.md': 'A note.\n',
  'content/people/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  'content/data/people.yaml': 'hana:\n  name: Hana\n  teams: core\n',
  'content/data/teams.yaml': 'core:\n  name: Core\n',
  'public/robots.css': 'p { color: red }\n',
  'layouts/parts/footer.tsx': 'export function Footer() { return <footer>ours</footer> }\n',
  'components/shout.tsx':
    "import { z } from 'handbook-ssg'\nimport { WORD } from '../words.ts'\nexport const attributes = z.strictObject({})\nexport function Component() { return <p>{WORD}</p> }\n",
  'words.ts': "export const WORD = 'hey'\n",
  'title.ts': "export const title = 'Ours'\n",
  CODEOWNERS: '* @hana\n',
}

const CONFIG = "import { title } from './title.ts'\nexport default { title, search: false }\n"

/** What a disk needs to tell one change from the next. */
const TICK = 150

function handbookOf(files: Readonly<Record<string, string>> = FILES, config = CONFIG): Handbook {
  const handbook = createHandbook(files, config)
  mkdirSync(join(handbook.root, 'node_modules'))
  return handbook
}

/** What a build did: pages parsed, files made, files written and deleted. */
function work({ report }: Built): readonly unknown[] {
  return [report?.parsed, report?.rendered, report?.outputs.written, report?.outputs.deleted]
}

const NOTHING = [0, 0, 0, 0]

async function built(handbook: Handbook, flags: Parameters<Handbook['build']>[0] = {}): Promise<Built> {
  await setTimeout(TICK)
  return handbook.build(flags)
}

test('nothing changed: nothing is parsed, made or written, and the result is told again', async () => {
  const handbook = handbookOf()
  const first = await built(handbook)
  const second = await built(handbook)
  expect(work(first)[0]).toBe(2)
  expect(work(second)).toEqual(NOTHING)
  const told = ({ findings, summary, notes, pages, out }: NonNullable<Built['report']>) => ({ findings, summary, notes, pages, out })
  expect(second.report && told(second.report)).toEqual(first.report && told(first.report))
  expect(second.report?.outputs.unchanged).toBe(Object.keys(first.files).length)
  expect(second.files).toEqual(first.files)
  expect((await handbook.build({ strict: true })).exitCode).toBe(1)
})

/** What somebody does to a handbook that was built. */
type Change = (root: string, handbook: Handbook) => void

function git(root: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Hana', '-c', 'user.email=hana@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' })
}

const CHANGES: Readonly<Record<string, Change>> = {
  'a page': (_, { write }) => {
    write({ 'content/people/leave.md': '# Leave\n\nOther.\n' })
  },
  'a page, its size and time as they were': (root) => {
    const file = join(root, 'content/people/leave.md')
    const { atime, mtime } = statSync(file)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Leave', 'Stays'))
    utimesSync(file, atime, mtime)
  },
  'a page more': (_, { write }) => {
    write({ 'content/people/new.md': '# New\n' })
  },
  'a page less': (root) => {
    rmSync(join(root, 'content/people/leave.md'))
  },
  'a page renamed': (root) => {
    renameSync(join(root, 'content/people/leave.md'), join(root, 'content/people/away.md'))
  },
  'a page replaced by one with its size and time': (root) => {
    const file = join(root, 'content/people/leave.md')
    const { atime, mtime } = statSync(file)
    writeFileSync(`${file}.tmp`, readFileSync(file, 'utf8').replace('Leave', 'Stays'))
    utimesSync(`${file}.tmp`, atime, mtime)
    renameSync(`${file}.tmp`, file)
  },
  'an include': (_, { write }) => {
    write({ 'content/people/_note.md': 'Another note.\n' })
  },
  'options of kramdown, where Jekyll has them': (_, { write }) => {
    write({ '_config.yml': 'kramdown:\n  hard_wrap: true\n' })
  },
  'an asset': (_, { write }) => {
    write({ 'content/people/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' })
  },
  'an asset more': (_, { write }) => {
    write({ 'public/new.txt': 'new\n' })
  },
  'an asset less': (root) => {
    rmSync(join(root, 'public/robots.css'))
  },
  'a hidden file that is published': (_, { write }) => {
    write({ 'public/.well-known/security.txt': 'Contact: mailto:a@example.com\n' })
  },
  'a link to an asset': (root) => {
    symlinkSync('plan.svg', join(root, 'content/people/linked.svg'))
  },
  'a row of data': (_, { write }) => {
    write({ 'content/data/people.yaml': 'hana:\n  name: Hanako\n  teams: core\n' })
  },
  'a file of data more': (_, { write }) => {
    write({ 'content/data/projects.yaml': 'one:\n  name: One\n  team: core\n' })
  },
  redirects: (_, { write }) => {
    write({ 'content/redirects.yaml': '/old/: /people/leave/\n' })
  },
  'a layout': (_, { write }) => {
    write({ 'layouts/parts/footer.tsx': 'export function Footer() { return <footer>theirs</footer> }\n' })
  },
  'a layout more': (_, { write }) => {
    write({ 'layouts/parts/header.tsx': 'export function Header() { return <header>theirs</header> }\n' })
  },
  'a layout less': (root) => {
    rmSync(join(root, 'layouts/parts/footer.tsx'))
  },
  'a component': (root, { write }) => {
    write({ 'components/shout.tsx': readFileSync(join(root, 'components/shout.tsx'), 'utf8').replace('<p>', '<p>oh ') })
  },
  'a module of a component': (_, { write }) => {
    write({ 'words.ts': "export const WORD = 'hay'\n" })
  },
  'the configuration': (_, { write }) => {
    write({ 'handbook.config.ts': CONFIG.replace('search', "lang: 'ja', search") })
  },
  'a module of the configuration': (_, { write }) => {
    write({ 'title.ts': "export const title = 'Mine'\n" })
  },
  'no configuration': (root) => {
    rmSync(join(root, 'handbook.config.ts'))
  },
  CODEOWNERS: (_, { write }) => {
    write({ CODEOWNERS: '* @someone\n' })
  },
  'another place of CODEOWNERS': (_, { write }) => {
    write({ '.github/CODEOWNERS': '* @someone\n' })
  },
  'a repository': (root) => {
    git(root, 'init')
    git(root, 'add', 'content')
    git(root, 'commit', '-m', 'first')
  },
  'a written file, edited': (root) => {
    writeFileSync(join(root, 'dist/index.html'), 'damaged')
  },
  'a written file, edited with its size and time as they were': (root) => {
    const file = join(root, 'dist/index.html')
    const { atime, mtime } = statSync(file)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Welcome', 'Wellcom'))
    utimesSync(file, atime, mtime)
  },
  'a written file, deleted': (root) => {
    rmSync(join(root, 'dist/index.html'))
  },
  'the whole site, deleted': (root) => {
    rmSync(join(root, 'dist'), { recursive: true })
  },
  'the record of what was written': (root) => {
    rmSync(join(root, '.dist.handbook'), { recursive: true })
    rmSync(join(root, 'dist'), { recursive: true })
  },
}

test.each(Object.entries(CHANGES))('%s: noticed, and the site is as one built from nothing', async (_, change) => {
  const handbook = handbookOf()
  await built(handbook)
  expect(work(await built(handbook))).toEqual(NOTHING)
  change(handbook.root, handbook)
  const after = await built(handbook)
  expect(work(after)).not.toEqual(NOTHING)
  for (const folder of ['dist', '.dist.handbook', 'node_modules/.cache']) rmSync(join(handbook.root, folder), { recursive: true })
  const clean = await built(handbook)
  expect(after.files).toEqual(clean.files)
  expect(after.report?.findings).toEqual(clean.report?.findings)
  expect(work(await built(handbook))).toEqual(NOTHING)
})

test('a commit is noticed', async () => {
  const handbook = handbookOf()
  git(handbook.root, 'init')
  git(handbook.root, 'add', '.')
  git(handbook.root, 'commit', '-m', 'first')
  await built(handbook)
  expect(work(await built(handbook))).toEqual(NOTHING)
  git(handbook.root, 'commit', '--allow-empty', '-m', 'second')
  expect(work(await built(handbook))).not.toEqual(NOTHING)
})

test('a file that no build wrote is refused as before', async () => {
  const handbook = handbookOf()
  await built(handbook)
  handbook.write({ 'dist/mine.txt': 'mine\n' })
  const after = await built(handbook)
  expect([after.exitCode, after.errors]).toEqual([2, expect.stringContaining('mine.txt')])
})

test('another day, another option: each has a result of its own', async () => {
  const handbook = handbookOf()
  await built(handbook)
  vi.stubEnv('SOURCE_DATE_EPOCH', '86400')
  expect(work(await built(handbook))).not.toEqual(NOTHING)
  expect(work(await built(handbook))).toEqual(NOTHING)
  vi.unstubAllEnvs()
  expect(work(await built(handbook, { drafts: true }))).not.toEqual(NOTHING)
})

test('files that say the same at another time are the same', async () => {
  const handbook = handbookOf()
  await built(handbook)
  const index = join(handbook.root, 'content/index.md')
  writeFileSync(`${index}.tmp`, readFileSync(index))
  renameSync(`${index}.tmp`, index)
  expect(work(await built(handbook))).toEqual(NOTHING)
})

test.each([
  'export default { title: process.env.TITLE }',
  "import { hostname } from 'node:os'\nexport default { title: hostname() }",
  'export default { title: String(Date.now()) }',
])('a configuration that asks for what is outside is read each time: %s', async (config) => {
  const handbook = handbookOf({ 'content/index.md': '# A\n' }, config)
  vi.stubEnv('TITLE', 'One')
  await built(handbook)
  vi.stubEnv('TITLE', 'Two')
  expect((await built(handbook)).report?.rendered).toBeGreaterThan(0)
  vi.unstubAllEnvs()
})

test('a record that is damaged, anywhere, is none', async () => {
  const handbook = handbookOf()
  await built(handbook)
  const folder = join(handbook.root, 'node_modules/.cache/handbook/runs')
  const record = join(folder, readdirSync(folder)[0] ?? '')
  const bytes = readFileSync(record)
  const step = Math.ceil(bytes.length / 12)
  for (let at = 0; at < bytes.length; at += step) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    writeFileSync(record, damaged)
    expect(work(await handbook.build())).not.toEqual(NOTHING)
  }
  for (const length of [0, 10, 64, bytes.length - 1]) {
    writeFileSync(record, bytes.subarray(0, length))
    expect(work(await handbook.build())).not.toEqual(NOTHING)
  }
}, 60_000)

test('two builds at once leave one site and no doubt about it', async () => {
  const handbook = handbookOf()
  await built(handbook)
  handbook.write({ 'content/people/leave.md': '---\ndraft: true\n---\n# Leave\n' })
  await setTimeout(TICK)
  await Promise.all([handbook.build(), handbook.build({ drafts: true })])
  const after = await built(handbook)
  expect(Object.keys(after.files)).not.toContain('people/leave/index.html')
  expect(Object.keys((await built(handbook, { drafts: true })).files)).toContain('people/leave/index.html')
}, 30_000)

test('a check is told again, and every change is noticed', async () => {
  const handbook = handbookOf()
  await setTimeout(TICK)
  const first = await handbook.check()
  await setTimeout(TICK)
  const second = await handbook.check()
  expect(Object.keys(second.report?.time ?? {})).toEqual(['discover'])
  expect({ ...second.report, time: {} }).toEqual({ ...first.report, time: {} })
  expect(second.exitCode).toBe(first.exitCode)
  handbook.write({ 'content/nowhere.md': '# Somewhere\n' })
  await setTimeout(TICK)
  const third = await handbook.check()
  expect(Object.keys(third.report?.time ?? {})).toContain('parse')
  expect(third.findings.join('\n')).not.toContain('nowhere.md')
  const other = await handbook.check('--rule', 'link/page=warning')
  expect(Object.keys(other.report?.time ?? {})).toContain('parse')
})
