// The examples of the guide's pages about rules are run: what is called wrong is found, and what is called right is not.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../../src/check/catalogue.ts'
import type { JsonCheckFinding } from '../../../src/report/check-json.ts'
import { createHandbook, type Checked, type Handbook } from '../../support/create-handbook.ts'
import { readRuleIndex, readRulePages, type ExampleFile, type RulePage } from '../../support/rule-pages.ts'
import type { Tree } from '../../support/tree.ts'

/** Rules that no example in a page can show, and why. */
const WITHOUT_EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['leak/found', 'it takes a build'],
  ['leak/unsearched', 'it takes a build, and a file of half a gigabyte'],
  ['include/limit', 'it takes eleven files, or five megabytes'],
  ['plugin/message', 'a plugin is code'],
  ['source/crash', 'it takes a fault of the tool, or thousands of levels'],
  ['source/large', 'it takes a page of two megabytes'],
  ['source/unreadable', 'it takes a disk that refuses'],
])

/** Rules about a file as a whole, or about one that has no lines. */
const WITHOUT_LINE: readonly string[] = [
  'asset/duplicate',
  'asset/size',
  'asset/unused',
  'page/duplicate-url',
  'page/orphan',
  'source/name',
  'source/skipped',
  'source/symlink',
  'url/changed-content',
  'url/removed',
]

/** What the command line must say for a rule to run. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  'baseline/stale': ['--baseline', 'baseline.json'],
  'search/expected': ['--search'],
}

const LEVEL_WORDS = { error: 'Error', warning: 'Warning', info: 'Info', off: 'Off' } as const

const PAGES = readRulePages()

test('every rule has a page, and every page a rule', () => {
  expect(PAGES.map(({ name }) => name)).toEqual([...CATALOGUE.keys()].map((id) => `${id.replace('/', '-')}.md`).sort())
})

test('the index has every rule, with its level', () => {
  const rows = [...readRuleIndex().matchAll(/^\| \[`(\S+)`\]\(\S+\.md\)\{: #\S+\} \| (\w+) \| [\w ]*\| (.*) \|$/gm)]
  const listed = rows
    .map(([, id = '', severity, summary]) => ({ id, severity, summary: summary?.replaceAll('`', '') }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(listed).toEqual([...CATALOGUE.values()])
})

describe.for(PAGES.map((page) => [page.title, page] as const))('the page of %s', ([title, page]) => {
  const rule = CATALOGUE.get(title)

  test('has its name, its summary and its level', () => {
    expect(page.name).toBe(`${title.replace('/', '-')}.md`)
    expect(page.description).toBe(sentence(rule?.summary ?? ''))
    expect(page.introduction).toMatch(new RegExp(`^\\*\\*${LEVEL_WORDS[rule?.severity ?? 'off']}\\.\\*\\* `))
    expect(page.wrong.length > 0 && page.right.length > 0).toBe(!WITHOUT_EXAMPLES.has(title))
  })

  if (WITHOUT_EXAMPLES.has(title)) return

  test('calls wrong what is found', async () => {
    const { findings, exitCode } = await checkExample(page, page.wrong)
    const own = findings.filter((finding) => finding.rule === title)
    expect(own.length, 'no finding').toBeGreaterThan(0)
    if (!WITHOUT_LINE.includes(title)) expect(own.map(({ line }) => line)).not.toContain(undefined)
    expect(exitCode).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0)
  })

  test('calls right where neither that is found, nor an error', async () => {
    const { findings } = await checkExample(page, page.right)
    expect(findings.filter((finding) => finding.rule === title || finding.severity === 'error')).toEqual([])
  })

  // Of a rule whose findings are mended where the answer is sure, one example shows neither.
  if (/mends it\swhere/.test(page.introduction)) return
  const isMended = page.introduction.includes('mends it.')

  test(`says that --fix ${isMended ? 'mends it, and it does' : 'does not mend it, and it does not'}`, async () => {
    const handbook = createExample(page.wrong)
    await checkAll(handbook, page, '--fix')
    const { report } = await checkAll(handbook, page)
    expect(report?.findings.some((finding) => finding.rule === title)).toBe(!isMended)
  })
})

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`
}

interface Example {
  readonly exitCode: number
  readonly findings: readonly JsonCheckFinding[]
}

async function checkExample(page: RulePage, files: readonly ExampleFile[]): Promise<Example> {
  const { exitCode, report, errors } = await checkAll(createExample(files), page)
  if (!report) throw new Error(errors)
  return { exitCode, findings: report.findings }
}

async function checkAll(handbook: Handbook, { title, wrong }: RulePage, ...flags: readonly string[]): Promise<Checked> {
  const base = wrong.some(({ place }) => place === 'base') ? ['--base', 'main'] : []
  const own = (FLAGS[title] ?? []).map((flag) => (flag.startsWith('--') ? flag : join(handbook.root, flag)))
  return handbook.check(...base, ...own, ...flags)
}

/** Makes a handbook of an example's files. Those of a base are committed first, and the others then stand in their place. */
function createExample(files: readonly ExampleFile[]): Handbook {
  const inProject = filesAt(files, 'project')
  const config: Tree = 'handbook.config.ts' in inProject ? { 'handbook.config.ts': inProject['handbook.config.ts'] ?? '' } : {}
  const atBase = filesAt(files, 'base')
  const hasBase = Object.keys(atBase).length > 0
  const handbook = createHandbook(hasBase ? { ...config, ...withIndex(atBase) } : {})
  if (hasBase) {
    git(handbook.root, 'init', '--quiet', '--initial-branch', 'main')
    git(handbook.root, 'add', '--all')
    git(handbook.root, 'commit', '--quiet', '--message', 'Base')
    rmSync(join(handbook.root, 'content'), { recursive: true, force: true })
  }
  handbook.write(withIndex(inProject))
  handbook.write(
    Object.fromEntries(Object.entries(filesAt(files, 'cache')).map(([path, content]) => [`node_modules/.cache/handbook/${path}`, content])),
  )
  for (const [path, target] of Object.entries(filesAt(files, 'symlink'))) {
    mkdirSync(dirname(join(handbook.root, path)), { recursive: true })
    symlinkSync(String(target), join(handbook.root, path))
  }
  return handbook
}

function filesAt(files: readonly ExampleFile[], place: ExampleFile['place']): Tree {
  return Object.fromEntries(files.filter((file) => file.place === place).map(({ path, content }) => [path, content]))
}

/** A handbook has an entry page; an example need not show it. */
function withIndex(files: Tree): Tree {
  return { 'content/index.md': '# Home\n', ...files }
}

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Nia', '-c', 'user.email=nia@lindenworks.example', ...args], { cwd: folder, stdio: 'pipe' })
}
