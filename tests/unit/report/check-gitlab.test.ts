import { expect, test } from 'vitest'
import { checkReportGitLab } from '../../../src/report/check-gitlab.ts'
import { readCodeQuality } from '../../support/schemas/code-quality-reader.ts'
import { anchor, letterCase, reportOf, skipped } from './sample-report.ts'

test('a clean check is an empty array', () => {
  expect(checkReportGitLab(reportOf([]))).toBe('[]\n')
  expect(checkReportGitLab(reportOf([{ ...anchor, isKnown: true }]))).toBe('[]\n')
})

test('a finding has the keys that GitLab reads, and its path from the root of the repository', () => {
  const report = reportOf([{ ...anchor, fingerprint: 'f1' }], { prefix: 'docs/' })
  expect(JSON.parse(checkReportGitLab(report))).toEqual([
    {
      description: '#pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)',
      check_name: 'link/anchor',
      fingerprint: 'f1',
      severity: 'major',
      location: { path: 'docs/content/people/benefits.md', lines: { begin: 3 } },
    },
  ])
})

test('severities: error is major, warning minor, info info, and an address that was taken away is critical', () => {
  const removed = { ...anchor, rule: 'url/removed' }
  const entries = readCodeQuality(checkReportGitLab(reportOf([anchor, letterCase, skipped, removed, { ...removed, severity: 'warning' }])))
  expect(entries.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'critical', 'minor'])
})

test('a finding without a place is on line 1', () => {
  const [entry] = readCodeQuality(checkReportGitLab(reportOf([skipped])))
  expect(entry?.location).toEqual({ path: 'content/b.mdx', lines: { begin: 1 } })
})

test('GitLab shows as many findings as there are, even where fingerprints agree', () => {
  const found = ['f', 'f', 'f-2', 'f'].map((fingerprint) => ({ ...anchor, fingerprint }))
  const entries = readCodeQuality(checkReportGitLab(reportOf(found)))
  expect(entries.map(({ fingerprint }) => fingerprint)).toEqual(['f', 'f-2', 'f-2-2', 'f-3'])
})

test('GitLab drops what follows an entry that is not whole: the reader here would notice', () => {
  const entries = JSON.parse(checkReportGitLab(reportOf([anchor, letterCase, skipped]))) as unknown[]
  expect(readCodeQuality(JSON.stringify(entries))).toHaveLength(3)
  entries[1] = { ...(entries[1] as object), location: { path: 'a.md' } }
  expect(readCodeQuality(JSON.stringify(entries))).toHaveLength(1)
})

test('whatever is written in files, each entry is whole, and its description one line', () => {
  const hostile = { ...anchor, message: 'one\ntwo \u0000\u001b[2J \ud800', file: 'content/\u202e"\\\ud800.md' }
  const entries = readCodeQuality(checkReportGitLab(reportOf([hostile, letterCase])))
  expect(entries).toHaveLength(2)
  expect(entries[0]?.description).toMatch(/^one\\u000atwo \\u0000\\u001b\[2J \\ud800 \(did/)
})
