import { describe, expect, test } from 'vitest'
import { applyBaseline } from '../../../src/check/baseline/apply-baseline.ts'
import type { BaselineEntry } from '../../../src/check/baseline/baseline.ts'
import { readBaseline } from '../../../src/check/baseline/read-baseline.ts'
import { updatedEntries } from '../../../src/check/baseline/update-baseline.ts'
import { baselineText } from '../../../src/check/baseline/write-baseline.ts'
import { fingerprints } from '../../../src/check/fingerprint.ts'
import { runRules } from '../../../src/check/run-rules.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { load, NO_CHECK_FACTS, type Files } from '../../support/load.ts'

const TODAY = '2026-03-31'

async function findingsOf(files: Files): Promise<readonly Finding[]> {
  const { site } = await load(files)
  const found = runRules(site, NO_CHECK_FACTS).filter(({ rule }) => rule === 'link/page' || rule === 'link/anchor')
  const marks = fingerprints(found)
  return found.map((finding, index) => ({ ...finding, fingerprint: marks[index] ?? '', isKnown: false }))
}

function accept(findings: readonly Finding[]): readonly BaselineEntry[] {
  return updatedEntries([], [], findings, { today: TODAY, joins: true })
}

/** Findings that are new and entries that are gone, in a word each, when a text is held against what was accepted of another. */
async function compare(before: Files, after: Files): Promise<{ readonly told: readonly string[]; readonly stale: readonly string[] }> {
  const entries = accept(await findingsOf(before))
  const applied = applyBaseline(await findingsOf(after), { entries }, { today: TODAY, wasLookedAt: () => true })
  return {
    told: applied.findings.filter(({ isKnown }) => !isKnown).map(({ file, place, message }) => `${file}:${String(place?.line)} ${message}`),
    stale: applied.stale.map(({ path, target }) => `${path} ${target}`),
  }
}

const TEN_LINES = 'a line\n\n'.repeat(5)

describe('what is accepted stays accepted', () => {
  const before = { 'a.md': 'See [a](gone.md), [b](gone.md) and [c](#no).\n\n## Part\n\n[d](lost.md)\n', 'b.md': '[a](gone.md)\n' }
  test.each([
    ['where nothing changes', before],
    ['where lines come in above', { ...before, 'a.md': TEN_LINES + before['a.md'] }],
    ['where a finding moves within its file', { ...before, 'a.md': '[d](lost.md)\n\nSee [c](#no), [a](gone.md) and\n\n[b](gone.md).\n' }],
    ['where the words of a link change', { ...before, 'b.md': 'Or [another word](gone.md "title")\n' }],
  ])('%s', async (_, after) => {
    expect(await compare(before, after)).toEqual({ told: [], stale: [] })
  })

  test('but not where it goes to another file, or becomes another address', async () => {
    const { told, stale } = await compare({ 'a.md': '[a](gone.md)', 'b.md': '[b](lost.md)' }, { 'a.md': '', 'b.md': '[a](gone.md)' })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^b\.md:1 /)
    expect(stale).toHaveLength(2)
  })
})

test('of two equal links, one is known when the other is deleted, and one more is told', async () => {
  const two = { 'a.md': '[a](gone.md)\n\n[b](gone.md)\n' }
  const one = { 'a.md': '[b](gone.md)\n' }
  const deleted = await compare(two, one)
  expect(deleted.told).toEqual([])
  expect(deleted.stale).toHaveLength(1)
  const added = await compare(one, two)
  expect(added.told).toHaveLength(1)
  expect(added.stale).toEqual([])
})

describe('the file', () => {
  const entries = [
    { fingerprint: 'b'.repeat(64), rule: 'link/page', path: 'content/b.md', target: '/x/', added: '2026-01-02' },
    { fingerprint: 'c'.repeat(64), rule: 'link/page', path: 'content/a.md', target: 'say "x"', added: '2026-03-31' },
    { fingerprint: 'a'.repeat(64), rule: 'link/page', path: 'content/a.md', target: 'say "x"', added: '2026-01-02' },
    { fingerprint: 'd'.repeat(64), rule: 'link/anchor', path: 'content/a.md', target: '#x', added: '2026-01-02' },
  ]

  test('is sorted, an entry a line, and reads back as it was', () => {
    const text = baselineText(entries)
    const line = (letter: string): string => `    { "fingerprint": "${letter.repeat(64)}", "rule": "`
    const begins = ['{', '  "version": 1,', '  "findings": [', ...['d', 'a', 'c', 'b'].map(line), '  ]', '}', '']
    expect(text.split('\n').map((written, index) => written.slice(0, begins[index]?.length))).toEqual(begins)
    const { entries: read, lines } = readBaseline(text, 'baseline.json')
    expect(new Set(read)).toEqual(new Set(entries))
    expect(lines.get('b'.repeat(64))).toBe(7)
    expect(baselineText(read)).toBe(text)
  })

  test('may be empty', () => {
    expect(baselineText([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n')
    expect(readBaseline(baselineText([]), 'baseline.json').entries).toEqual([])
  })

  test('may have a comma behind its last entry, as is left when a line is deleted', () => {
    const text = baselineText(entries).replace('\n  ]', ',\n  ]')
    expect(readBaseline(text, 'baseline.json').entries).toHaveLength(4)
  })

  const good = baselineText(entries)
  test.each([
    [
      'half of a merge',
      good.replace('    { "fingerprint": "aaa', '<<<<<<< HEAD\n    { "fingerprint": "aaa'),
      /^base\.json:6:5: this baseline is not JSON/,
    ],
    ['cut off', good.slice(0, 300), /^base\.json:\d+:\d+: this baseline is not JSON/],
    ['empty', '', /^base\.json(?::1:1)?: this baseline must be an object/],
    ['a list', '[]', /^base\.json:1:1: this baseline must be an object/],
    ['of another version', good.replace('"version": 1', '"version": 2'), /^base\.json:2:14: version must be 1/],
    ['without findings', '{\n  "version": 1\n}', /^base\.json:1:1: findings must be a list/],
    [
      'with a day that is none',
      good.replace('2026-03-31', '2026-02-30'),
      /^base\.json:6:\d+: findings\[2\]\.added must be a day such as 2026-03-31/,
    ],
    ['with a fingerprint that is none', good.replace('"ccc', '"xcc'), /^base\.json:6:22: findings\[2\]\.fingerprint must be 64 of/],
    ['with a path that is none', good.replace('"content/b.md"', '7'), /^base\.json:7:\d+: findings\[3\]\.path must be a text/],
    [
      'with a key of its own',
      good.replace('"rule": "link/anchor"', '"why": "x", "rule": "link/anchor"'),
      /^base\.json:4:5: findings\[0\] has a key 'why'/,
    ],
  ])('is told where it is damaged: %s', (_, text, message) => {
    expect(() => readBaseline(text, 'base.json')).toThrow(message)
    expect(() => readBaseline(text, 'base.json')).toThrow(/mend the file/)
  })
})
