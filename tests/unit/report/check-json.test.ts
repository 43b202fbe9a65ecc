import { expect, test } from 'vitest'
import { checkReportJson, checkReportJsonLines } from '../../../src/report/check-json.ts'
import { anchor, letterCase, reportOf, skipped } from './sample-report.ts'

const anchorJson = {
  rule: 'link/anchor',
  severity: 'error',
  file: 'content/people/benefits.md',
  line: 3,
  column: 9,
  endLine: 3,
  endColumn: 54,
  message: '#pto-policy is not on /people/time-off/',
  hint: 'did you mean #paid-time-off-policy?',
  subject: '/people/time-off/#pto-policy',
  fingerprint: 'f1',
  fixable: true,
  known: false,
  new: true,
}

const skippedJson = {
  rule: 'source/skipped',
  severity: 'info',
  file: 'content/b.mdx',
  message: 'this is a template',
  fingerprint: 'f2',
  fixable: false,
  known: true,
}

const found = [
  { ...anchor, fingerprint: 'f1', isNew: true },
  { ...skipped, fingerprint: 'f2', isKnown: true },
]

test('a check as JSON has every finding, flat, and counts those that are told', () => {
  const report = reportOf(found, { notes: ['a note'], prefix: 'docs/' })
  expect(JSON.parse(checkReportJson(report))).toEqual({
    version: 1,
    pages: 1487,
    findings: [anchorJson, skippedJson],
    summary: { errors: 1, warnings: 0, infos: 0, known: 1, rules: [{ rule: 'link/anchor', severity: 'error', count: 1 }] },
    notes: ['a note'],
    time: { parse: 1000, check: 234 },
  })
})

test('a check as JSON says what was looked at, where that was asked for', () => {
  const { stats } = JSON.parse(checkReportJson(reportOf([], { stats: [['links to pages', '12']] }))) as { readonly stats: unknown }
  expect(stats).toEqual({ 'links to pages': '12' })
})

test('a check as JSON lines is an object for each finding, and nothing else', () => {
  const text = checkReportJsonLines(reportOf(found, { notes: ['a note'] }))
  expect(text.endsWith('}\n')).toBe(true)
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([anchorJson, skippedJson])
  expect(checkReportJsonLines(reportOf([]))).toBe('')
})

test('places that have to do with a finding are told with it', () => {
  expect(checkReportJsonLines(reportOf([letterCase]))).toContain(
    '"related":[{"file":"content/index.md","line":7,"column":2,"message":"used here"}]',
  )
})

test.each([checkReportJson, checkReportJsonLines])('what is written in files stays the same, and commands nobody (%o)', (write) => {
  const message = '\u001b[2J\u009b2J\u2028\u202e ##[add-path]x \ud800 "\\'
  const text = write(reportOf([{ ...skipped, message }]))
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e]|##\[/u)
  expect(text).toContain('\\u009b2J')
  const [finding] = (write === checkReportJson ? (JSON.parse(text) as { findings: unknown[] }).findings : [JSON.parse(text)]) as unknown[]
  expect(finding).toMatchObject({ message })
})
