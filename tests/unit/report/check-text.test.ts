import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { checkReportLines } from '../../../src/report/check-lines.ts'
import { checkReportText } from '../../../src/report/check-text.ts'
import { anchor, letterCase, medium, reportOf, skipped } from './sample-report.ts'

describe('a check for people', () => {
  test('is one line where nothing was found', () => {
    expect(checkReportText(reportOf([]), medium())).toBe('1,487 pages in 1.2 s\n')
  })

  test('shows errors and warnings with their source, by file and there the gravest first, and counts infos', () => {
    const elsewhere: Diagnostic = { ...letterCase, file: 'content/gone.md', related: [] }
    expect(checkReportText(reportOf([letterCase, anchor, elsewhere, skipped]), medium())).toBe(
      `content/people/benefits.md:3:9  error  link/anchor  #pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)
  3 | See the [paid time off](/people/time-off/#pto-policy).
    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
content/people/benefits.md:1:3  warning  link/case  /Team/ is /team/
  1 | # Team
    |   ^
  content/index.md:7:2  used here

content/gone.md:1:3  warning  link/case  /Team/ is /team/

  link/anchor     1 error
  link/case       2 warnings
  source/skipped  1 info

Infos are listed by --format lines and --format json.
What has one sure answer is mended by --fix; --fix --dry-run shows how.

1,487 pages, 1 error, 2 warnings, 1 info in 1.2 s
`,
    )
  })

  test('counts what the baseline knows, and tells nothing else of it', () => {
    expect(checkReportText(reportOf([{ ...anchor, isKnown: true }]), medium())).toBe('1,487 pages, 1 known from the baseline in 1.2 s\n')
  })

  test('tells notes on the run', () => {
    const text = checkReportText(reportOf([], { notes: ['12 external addresses were not asked.', 'so \u001b[2J'] }), medium())
    expect(text).toBe('12 external addresses were not asked.\nso \\u001b[2J\n\n1,487 pages in 1.2 s\n')
  })

  test('tells what was looked at and the time of each stage, where that was asked for', () => {
    const stats = [
      ['pages', '1,487'],
      ['headings', '9'],
    ] as const
    expect(checkReportText(reportOf([], { stats }), medium())).toBe(`  pages          1,487
  headings           9
  time: parse  1000 ms
  time: check   234 ms

1,487 pages in 1.2 s
`)
  })

  test('shows a terminal 200 findings, errors before warnings, and says how many there are', () => {
    const findings = [...Array<Diagnostic>(300).fill(letterCase), anchor]
    const text = checkReportText(reportOf(findings), medium({ isTerminal: true }))
    expect(text.match(/^content\/.* {2}error /gm)).toHaveLength(1)
    expect(text.match(/^content\/.* {2}warning /gm)).toHaveLength(199)
    expect(text).toContain('\n… and 101 findings more: --format lines lists all\n')
    expect(text).toContain('1 error, 300 warnings')
  })

  test('shows all of them where no person reads along', () => {
    const text = checkReportText(reportOf(Array<Diagnostic>(300).fill(letterCase)), medium())
    expect(text.match(/^content\/.* {2}warning /gm)).toHaveLength(300)
  })

  test('paints severities and marks, where there are colours', () => {
    const text = checkReportText(reportOf([anchor]), medium({ colors: picocolors.createColors(true) }))
    expect(text).toContain('\u001b[31merror\u001b[39m')
    expect(text).toContain(`\u001b[31m    |         ${'^'.repeat(45)}\u001b[39m\n`)
  })

  test('names ten places that have to do with a finding, and counts the others', () => {
    const related = Array.from({ length: 14 }, (_, index) => ({
      file: 'content/a.md',
      place: { line: index + 1, column: 1 },
      message: 'used here',
    }))
    const text = checkReportText(reportOf([{ ...skipped, severity: 'error', related }]), medium())
    expect(text.match(/^ {2}content\/a\.md:\d+:1 {2}used here$/gm)).toHaveLength(10)
    expect(text).toContain('\n  … and 4 more places\n')
  })
})

describe('what is written in files cannot command whoever reads the report', () => {
  const hostile: Diagnostic = {
    ...anchor,
    file: '::error::x.md',
    message: 'one\n::set-output name=a::b\u001b[2J ##[add-path]x ##vso[task.setvariable]y \u202eevil',
    related: [{ file: ' ::warning::y.md', message: '\r::error::' }],
  }
  const source = '\u001b]0;title\u0007 \u009b2J \u202e ##[error] and more than that'
  const report = reportOf([{ ...hostile, place: { line: 1, column: 1 } }], { sourceOf: () => source, notes: ['##[error]z', ' ::error::z'] })

  test.each([
    ['text', checkReportText],
    ['lines', checkReportLines],
  ])('in %s', (_, write) => {
    const text = write(report, medium())
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(text.split('\n').filter((line) => /^\s*::|##[a-z]*\[/i.test(line))).toEqual([])
    expect(text).toContain('./::error::x.md:1:1  error  link/anchor  one\\u000a::set-output')
  })
})

test('a check as lines has one for each finding, infos too, and nothing else', () => {
  expect(checkReportLines(reportOf([anchor, letterCase, skipped, { ...anchor, isKnown: true }], { notes: ['a'] }), medium())).toBe(
    `content/people/benefits.md:3:9  error  link/anchor  #pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)
content/people/benefits.md:1:3  warning  link/case  /Team/ is /team/
content/b.mdx  info  source/skipped  this is a template
`,
  )
  expect(checkReportLines(reportOf([]), medium())).toBe('')
})
