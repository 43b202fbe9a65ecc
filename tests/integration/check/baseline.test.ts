import { readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'

const PAGES = { 'content/index.md': '# A\n\n[a](gone.md) [b](lost.md)\n', 'content/b.md': '# B\n\n[a](gone.md)\n' }

function on(day: string): void {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(day) / 1000))
}

beforeEach(() => {
  on('2026-03-31')
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** A handbook with three dead links, which a baseline accepts. */
async function withBaseline(): Promise<{ readonly handbook: Handbook; readonly path: string; readonly read: () => Entry[] }> {
  const handbook = createHandbook(PAGES)
  const path = join(handbook.root, 'baseline.json')
  const { exitCode, report } = await handbook.check('--baseline', path, '--update-baseline', '--rule', 'page/orphan=off')
  expect({ exitCode, notes: report?.notes }).toEqual({ exitCode: 0, notes: [`${path}: 3 accepted`] })
  const read = (): Entry[] => (JSON.parse(readFileSync(path, 'utf8')) as { readonly findings: Entry[] }).findings
  return { handbook, path, read }
}

interface Entry {
  readonly rule: string
  readonly path: string
  readonly target: string
  readonly added: string
}

const OFF = ['--rule', 'page/orphan=off'] as const

test('what a baseline accepts is counted, but fails nothing; what is new does', async () => {
  const { handbook, path, read } = await withBaseline()
  expect(read().map((entry) => `${entry.path} ${entry.rule} ${entry.target} ${entry.added}`)).toEqual([
    'content/b.md link/page gone.md 2026-03-31',
    'content/index.md link/page gone.md 2026-03-31',
    'content/index.md link/page lost.md 2026-03-31',
  ])
  const again = await handbook.check('--baseline', path, ...OFF)
  expect(again.exitCode).toBe(0)
  expect(again.report?.summary).toMatchObject({ errors: 0, known: 3 })
  handbook.write({ 'content/b.md': '# B\n\nten\n\nlines\n\nmore\n\n[a](gone.md)\n\n[c](new.md)\n' })
  const more = await handbook.check('--baseline', path, ...OFF)
  expect(more.exitCode).toBe(1)
  expect(more.report?.summary).toMatchObject({ errors: 1, known: 3 })
  expect(more.report?.findings.filter(({ known }) => !known).map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
    'content/b.md:11',
  ])
})

test('an entry that nothing stands for is told at its line, and leaves with --update-baseline', async () => {
  const { handbook, path, read } = await withBaseline()
  handbook.write({ 'content/index.md': '# A\n\n[b](lost.md)\n' })
  const { exitCode, report, findings } = await handbook.check('--baseline', path, ...OFF)
  expect(exitCode).toBe(0)
  expect(findings.filter((line) => line.includes('baseline/'))).toEqual([
    "baseline.json:5:1  info  baseline/stale  link/page is accepted for 'gone.md' in content/index.md, but is not found there any more (take the line out: --update-baseline does)",
  ])
  expect(report?.notes).toEqual([`${path}: 1 entry stands for nothing any more; --update-baseline takes it out`])
  on('2026-05-01')
  const updated = await handbook.check('--baseline', path, '--update-baseline', ...OFF)
  expect(updated.report?.notes).toEqual([`${path}: 2 accepted, 1 fewer than before`])
  expect(updated.report?.findings.some(({ rule }) => rule === 'baseline/stale')).toBe(false)
  expect(read().map(({ added }) => added)).toEqual(['2026-03-31', '2026-03-31'])
})

test('the number may only fall: new findings join only where that is asked for, infos never', async () => {
  const { handbook, path, read } = await withBaseline()
  handbook.write({ 'content/b.md': '---\nsurprise: 1\n---\n\n[a](gone.md) [c](new.md)\n' })
  on('2026-05-01')
  const shrunk = await handbook.check('--baseline', path, '--update-baseline', ...OFF)
  expect(shrunk.exitCode).toBe(1)
  expect(shrunk.report?.notes).toEqual([`${path}: 3 accepted, as many as before`])
  expect(shrunk.findings.some((line) => line.includes('front/unknown-key'))).toBe(true)
  const grown = await handbook.check('--baseline', path, '--update-baseline', 'grow', ...OFF)
  expect(grown.exitCode).toBe(0)
  expect(grown.report?.notes).toEqual([`${path}: 4 accepted, 1 more than before`])
  expect(read().map(({ target, added }) => `${target} ${added}`)).toEqual([
    'gone.md 2026-03-31',
    'new.md 2026-05-01',
    'gone.md 2026-03-31',
    'lost.md 2026-03-31',
  ])
})

test('a baseline that stays the same is not written', async () => {
  const { handbook, path } = await withBaseline()
  utimesSync(path, 1, 1)
  await handbook.check('--baseline', path, '--update-baseline', ...OFF)
  expect(statSync(path).mtimeMs).toBe(1000)
})

test('what was accepted long ago is told again', async () => {
  const { handbook, path } = await withBaseline()
  const dayLater = (day: string): Promise<{ readonly exitCode: number }> => {
    on(day)
    return handbook.check('--baseline', path, '--baseline-max-age', '90d', ...OFF)
  }
  expect((await dayLater('2026-06-29')).exitCode).toBe(0)
  const late = await handbook.check('--baseline', path, '--baseline-max-age', '12w', ...OFF)
  expect(late.exitCode).toBe(1)
  expect(late.report?.notes).toEqual(['3 accepted long ago, told again because of --baseline-max-age'])
  expect((await dayLater('2026-06-30')).exitCode).toBe(1)
})

test('an entry of a rule that did not run is not told, and stays', async () => {
  const { handbook, path, read } = await withBaseline()
  const off = ['--rule', 'link/page=off', ...OFF]
  expect((await handbook.check('--baseline', path, ...off)).findings.some((line) => line.includes('baseline/'))).toBe(false)
  await handbook.check('--baseline', path, '--update-baseline', ...off)
  expect(read()).toHaveLength(3)
})

test('entries that nothing stands for weigh what the configuration says', async () => {
  const { handbook, path } = await withBaseline()
  handbook.write({ 'content/b.md': '' })
  expect((await handbook.check('--baseline', path, '--rule', 'baseline/stale=error', ...OFF)).exitCode).toBe(1)
})

describe('a baseline that cannot be is a mistake of usage', () => {
  test.each([
    [['--baseline', 'none.json'], 'error: The baseline none.json does not exist: --update-baseline writes it\n'],
    [['--update-baseline'], 'error: --update-baseline needs the file of accepted findings: --baseline baseline.json\n'],
    [['--baseline-max-age', '90d'], 'error: --baseline-max-age needs the file of accepted findings: --baseline baseline.json\n'],
    [
      ['--baseline', 'none.json', '--update-baseline', 'shrnk'],
      "error: --update-baseline is 'shrnk', but must be 'grow', or stand alone\n",
    ],
    [
      ['--baseline', 'none.json', '--baseline-max-age', '90'],
      "error: --baseline-max-age is '90', but must be a number of days, weeks, months or years: 90d, 12w, 6m or 1y\n",
    ],
    [
      ['--baseline', 'none.json', '--update-baseline', '--base', 'main', '--changed'],
      'error: --changed leaves findings out, which --update-baseline would take for gone: give one of them\n',
    ],
  ])('%j', async (args, message) => {
    const { exitCode, errors } = await createHandbook(PAGES).check(...args)
    expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: message })
  })

  test('a damaged one, with the place', async () => {
    const { handbook, path } = await withBaseline()
    handbook.write({ 'baseline.json': '{\n  "version": 1,\n  "findings": [ { } ]\n}' })
    const { exitCode, errors } = await handbook.check('--baseline', path)
    expect(exitCode).toBe(2)
    expect(errors).toContain(`${path}:3:17: findings[0].fingerprint must be a text`)
  })
})
