import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { BuildReport } from '../../../src/report/build-report.ts'
import { buildReportText, findingLine } from '../../../src/report/text.ts'

const plain = picocolors.createColors(false)

const anchor: Diagnostic = {
  rule: 'link/anchor',
  severity: 'error',
  file: 'content/a.md',
  place: { line: 42, column: 17, endLine: 42, endColumn: 49 },
  message: '#pto-policy is not on /people/time-off/',
  hint: 'did you mean #paid-time-off-policy?',
}
const letterCase: Diagnostic = {
  rule: 'link/case',
  severity: 'warning',
  file: 'content/a.md',
  place: { line: 1, column: 1 },
  message: '/Team/ is /team/',
}
const skipped: Diagnostic = { rule: 'source/skipped', severity: 'info', file: 'content/b.mdx', message: 'this is a template' }

function report(findings: readonly Diagnostic[], pages = 1): BuildReport {
  return {
    pages,
    parsed: 1,
    rendered: 2,
    out: 'dist',
    outputs: { written: 1, unchanged: 2, deleted: 3 },
    findings,
    notes: [],
    elapsed: { parse: 4000, emit: 231 },
  }
}

describe('a finding is one line', () => {
  test('with its place and its hint', () => {
    expect(findingLine(anchor, plain)).toBe(
      'content/a.md:42:17  error  link/anchor  #pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)',
    )
  })

  test('without a place', () => {
    expect(findingLine(skipped, plain)).toBe('content/b.mdx  info  source/skipped  this is a template')
  })

  test('whatever is in the names of files and in what was written', () => {
    const hostile = { ...skipped, file: 'content/\u001b[2J.md', message: 'one\ntwo\u009b3m' }
    expect(findingLine(hostile, plain)).toBe('content/\\u001b[2J.md  info  source/skipped  one\\u000atwo\\u009b3m')
  })

  test('with the severity in colour, where there are colours', () => {
    expect(findingLine(letterCase, picocolors.createColors(true))).toContain('\u001b[33mwarning\u001b[39m')
  })
})

describe('a report on a build', () => {
  test('is one line where nothing was found', () => {
    expect(buildReportText(report([], 1487), plain)).toBe('1,487 pages in 4.2 s → dist/\n')
  })

  test('says what stood in the way, before the end', () => {
    const notes = ['This is a shallow clone.\u001b[2J']
    expect(buildReportText({ ...report([]), notes }, plain)).toBe('This is a shallow clone.\\u001b[2J\n\n1 page in 4.2 s → dist/\n')
  })

  test('lists errors, then warnings, counts all by rule, and ends with the whole', () => {
    const findings = [letterCase, anchor, skipped, ...Array<Diagnostic>(11).fill(skipped)]
    expect(buildReportText(report(findings), plain)).toBe(
      `content/a.md:42:17  error  link/anchor  #pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)
content/a.md:1:1  warning  link/case  /Team/ is /team/

  link/anchor      1 error
  link/case        1 warning
  source/skipped  12 infos

1 page, 1 error, 1 warning, 12 infos in 4.2 s → dist/
`,
    )
  })

  test('prints no more than 25 findings, and says how many there are', () => {
    const text = buildReportText(report([...Array<Diagnostic>(30).fill(letterCase), anchor]), plain)
    const lines = text.split('\n')
    expect(lines[0]).toContain('link/anchor')
    expect(lines.filter((line) => line.startsWith('content/'))).toHaveLength(25)
    expect(lines[25]).toBe('… and 6 more errors and warnings; --json lists all')
    expect(text).toContain('1 page, 1 error, 30 warnings in 4.2 s')
  })
})
