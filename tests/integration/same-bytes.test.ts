// The same handbook gives the same bytes, and a build touches nothing but what it has to change.
import { readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { JsonBuildReport } from '../../src/report/json.ts'
import { createHandbook } from '../support/create-handbook.ts'
import { runHandbook } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { readTree, writeTree, type Tree } from '../support/tree.ts'

const REPOSITORY = resolve(import.meta.dirname, '../..')

const FILES: Tree = {
  'content/index.md': '# Welcome\n\nSee [leave](people/leave.md).\n',
  'content/people/index.md': '# People\n',
  'content/people/leave.md': '---\naliases: [/time-off/]\n---\n\n# Leave\n\nTake it.\n',
  'content/people/travel.md': '# Travel\n\nWith a [plan](plan.svg).\n',
  'content/people/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  'content/people/photo.bin': new Uint8Array([0, 255, 254, 128, 10, 13]),
}

/** The bytes of every file below a folder, by its path. */
function bytesOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(Object.keys(readTree(folder)).map((path) => [path, readFileSync(join(folder, path))]))
}

/** The paths below a folder of the files whose time of change is not this one. */
function changedSince(time: Date, folder: string): readonly string[] {
  return Object.keys(readTree(folder)).filter((path) => statSync(join(folder, path)).mtimeMs !== time.getTime())
}

/** True for a file of the search index: their names change with the words in them. */
function isOfIndex(path: string): boolean {
  return path.startsWith('pagefind/')
}

/** Sets the time of change of every file below a folder to one long ago, and gives it. */
function age(folder: string): Date {
  const longAgo = new Date('2001-02-03T04:05:06Z')
  for (const path of Object.keys(readTree(folder))) utimesSync(join(folder, path), longAgo, longAgo)
  return longAgo
}

/** Builds a project with the compiled command; gives how many files were written, unchanged and deleted. */
async function outputsOf(root: string, out: string, env: Readonly<Record<string, string>> = {}): Promise<JsonBuildReport['outputs']> {
  const { exitCode, stdout, stderr } = await runHandbook(['build', '--root', root, '--out', out, '--json'], { env })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return (JSON.parse(stdout) as JsonBuildReport).outputs
}

test('the sample has the same bytes in any folder, time zone and language of the machine, on the same day', async () => {
  const [first, second] = [join(temporaryFolder(), 'dist'), join(temporaryFolder(), 'another', 'place')]
  const day = { SOURCE_DATE_EPOCH: '1800000000' }
  const { written } = await outputsOf(REPOSITORY, first, { TZ: 'Pacific/Kiritimati', LANG: 'C', ...day })
  await outputsOf(REPOSITORY, second, { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', ...day })
  const bytes = bytesOf(first)
  expect(bytes.size).toBe(written)
  expect(bytes.has('index.html')).toBe(true)
  expect(bytesOf(second)).toEqual(bytes)
})

test('a copy of a handbook elsewhere, its files written in another order, has the same bytes', async () => {
  const [here, there] = [temporaryFolder(), temporaryFolder()]
  writeTree(here, FILES)
  writeTree(join(there, 'copy'), Object.fromEntries(Object.entries(FILES).reverse()))
  await outputsOf(here, join(here, 'dist'))
  await outputsOf(join(there, 'copy'), join(there, 'copy/dist'))
  expect(bytesOf(join(there, 'copy/dist'))).toEqual(bytesOf(join(here, 'dist')))
  expect(readFileSync(join(here, 'dist/people/photo.bin'))).toEqual(Buffer.from([0, 255, 254, 128, 10, 13]))
})

test('building again writes nothing and touches no file', async () => {
  const root = temporaryFolder()
  const out = join(root, 'dist')
  writeTree(root, FILES)
  const { written } = await outputsOf(root, out)
  const bytes = bytesOf(out)
  const longAgo = age(out)
  expect(await outputsOf(root, out)).toEqual({ written: 0, unchanged: written, deleted: 0 })
  expect(changedSince(longAgo, out)).toEqual([])
  expect(bytesOf(out)).toEqual(bytes)
})

test('a change of one page’s text writes that page, its Markdown and the whole of its section, and no other', async () => {
  const handbook = createHandbook(FILES)
  await handbook.build()
  const dist = join(handbook.root, 'dist')
  const longAgo = age(dist)
  handbook.write({ 'content/people/travel.md': '# Travel\n\nBy train, with a [plan](plan.svg).\n' })
  await handbook.build()
  const changed = changedSince(longAgo, dist).filter((path) => !isOfIndex(path))
  expect(changed).toEqual(['people/travel/index.html', 'people/travel/index.md', 'people/whole-section/index.html'])
})

test('a page that was removed is gone, with its redirect and its Markdown; all others are kept', async () => {
  const handbook = createHandbook(FILES)
  const before = await handbook.build()
  rmSync(join(handbook.root, 'content/people/leave.md'))
  const after = await handbook.build()
  const gone = Object.keys(before.files).filter((path) => !(path in after.files) && !isOfIndex(path))
  expect(gone).toEqual(['_redirects', 'people/leave/index.html', 'people/leave/index.md', 'time-off/index.html'])
  expect(Object.keys(after.files).filter((path) => !(path in before.files) && !isOfIndex(path))).toEqual([])
  expect(after.findings.join('\n')).toMatch(/^content\/index\.md:3:5 {2}error {2}link\/page {2}/)
})

test('an output folder with a file of somebody else is refused, and nothing is touched', async () => {
  const handbook = createHandbook(FILES)
  await handbook.build()
  handbook.write({ 'dist/people/thesis.tex': 'five years of work', 'content/index.md': '# Another welcome\n' })
  const before = bytesOf(handbook.root)
  const longAgo = age(join(handbook.root, 'dist'))
  const { exitCode, errors } = await handbook.build()
  expect(exitCode).toBe(2)
  expect(errors).toContain('dist holds files that no build of this tool wrote: people/thesis.tex.')
  expect(bytesOf(handbook.root)).toEqual(before)
  expect(changedSince(longAgo, join(handbook.root, 'dist'))).toEqual([])
})

test.each<[name: string, page: string | Uint8Array, rule: RegExp]>([
  ['broken YAML', '---\ntitle: [\n---\n\n# Travel\n', /error {2}front\/schema/],
  ['front matter that is a script', '---js\n({ title: process.exit(1) })\n---\n\n# Travel\n', /error {2}front\/language/],
  ['bytes that are not UTF-8', new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x0a]), /error {2}source\/encoding/],
  ['the address of another page', '---\npermalink: /people/leave/\n---\n\n# Travel\n', /error {2}\S+ .*\/people\/leave\//],
])('a page that goes bad does not lose another: %s', async (_, page, rule) => {
  const handbook = createHandbook(FILES)
  const before = await handbook.build()
  handbook.write({ 'content/people/travel.md': page })
  const after = await handbook.build()
  expect(after.exitCode).toBe(0)
  expect(after.findings.join('\n')).toMatch(rule)
  const isOfThePage = (path: string): boolean => path.startsWith('people/travel/')
  const lost = Object.keys(before.files).filter((path) => !(path in after.files) && !isOfThePage(path) && !isOfIndex(path))
  expect(lost).toEqual([])
  expect(after.files['people/leave/index.html']).toContain('Take it.')
  expect(after.files['people/leave/index.md']).toBe(before.files['people/leave/index.md'])
})
