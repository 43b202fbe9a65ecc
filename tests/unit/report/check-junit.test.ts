import { describe, expect, test } from 'vitest'
import { checkReportJUnit } from '../../../src/report/check-junit.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { readJUnit } from '../../support/schemas/junit-reader.ts'
import { junitFaults } from '../../support/schemas/junit-schema.ts'
import { anchor, benefits, letterCase, reportOf, skipped } from './sample-report.ts'

/** The numbers that the suite says of itself. */
function countsOf(xml: string): string | undefined {
  return /<testsuite [^>]*>/
    .exec(xml)?.[0]
    .replace(/^<testsuite name="handbook check" /, '')
    .replace('>', '')
}

describe('a check as JUnit XML', () => {
  test('has a case for each error and warning, of the class of its file', async () => {
    const xml = checkReportJUnit(reportOf([letterCase, anchor, skipped], { prefix: 'docs/' }))
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="handbook check" tests="2" failures="1" errors="0">
<testsuite name="handbook check" tests="2" failures="1" errors="0" skipped="0">
<testcase classname="docs/content/people/benefits.md" name="link/anchor /people/time-off/#pto-policy" file="docs/content/people/benefits.md" time="0">
<failure message="#pto-policy is not on /people/time-off/" type="link/anchor">docs/content/people/benefits.md:3:9  error  link/anchor  #pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)
  3 | See the [paid time off](/people/time-off/#pto-policy).
    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^</failure>
</testcase>
<testcase classname="docs/content/people/benefits.md" name="link/case /Team/" file="docs/content/people/benefits.md" time="0">
<system-out>docs/content/people/benefits.md:1:3  warning  link/case  /Team/ is /team/
  1 | # Team
    |   ^
  docs/content/index.md:7:2  used here</system-out>
</testcase>
</testsuite>
</testsuites>
`)
    expect(await junitFaults(xml)).toEqual([])
  })

  test('has one case that passed where there is nothing to tell', async () => {
    const xml = checkReportJUnit(reportOf([skipped, { ...anchor, isKnown: true }]))
    expect(countsOf(xml)).toBe('tests="1" failures="0" errors="0" skipped="0"')
    expect(readJUnit(xml)).toEqual([{ classname: 'handbook check', name: 'nothing is wrong', file: '', status: 'success', output: '' }])
    expect(await junitFaults(xml)).toEqual([])
  })

  test('shows in GitLab what is wrong, and fails for errors only', () => {
    const [error, warning] = readJUnit(checkReportJUnit(reportOf([anchor, letterCase])))
    expect(error?.status).toBe('failed')
    expect(error?.output.split('\n')[1]).toBe(`  3 | ${benefits.split('\n')[2] ?? ''}`)
    expect(warning).toMatchObject({ status: 'success', name: 'link/case /Team/' })
  })

  test('gives no two cases one name', () => {
    const named = (subject: string): Diagnostic => ({ ...anchor, subject })
    const cases = readJUnit(checkReportJUnit(reportOf(['a', 'a', 'a (2)', 'a'].map(named))))
    expect(cases.map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (2) (2)', 'a (3)'].map((name) => `link/anchor ${name}`))
  })

  test('names a case by the message, where the finding has no subject', () => {
    const [only] = readJUnit(checkReportJUnit(reportOf([{ ...skipped, severity: 'error' }])))
    expect(only?.name).toBe('source/skipped this is a template')
  })

  test('is XML whatever is written in files', async () => {
    const nasty = ']]> <x a="b"> &amp; \u0000\u0001\u001b[2J\ufffe\uffff\ud800\udc00\ud800 \n\t </failure><![CDATA['
    const hostile = { ...anchor, file: `content/${nasty}.md`, message: nasty, hint: nasty, subject: nasty }
    const xml = checkReportJUnit(reportOf([hostile, { ...hostile, severity: 'warning' }], { sourceOf: () => `a\n\n${nasty}` }))
    expect(await junitFaults(xml)).toEqual([])
    expect(readJUnit(xml)).toHaveLength(2)
    expect(countsOf(xml)).toBe('tests="2" failures="1" errors="0" skipped="0"')
  })
})

describe('GitLab takes less than 30 MB', () => {
  test('so there are no more than 10,000 cases, the errors among them, and the last says how many more there are', async () => {
    const found = [...Array<Diagnostic>(10_500).fill(letterCase), ...Array<Diagnostic>(3).fill(anchor)]
    const xml = checkReportJUnit(reportOf(found))
    const cases = readJUnit(xml)
    expect(cases).toHaveLength(10_001)
    expect(cases.filter(({ status }) => status === 'failed')).toHaveLength(3)
    expect(cases.at(-1)).toMatchObject({ classname: 'handbook check', name: '503 findings more', status: 'skipped' })
    expect(countsOf(xml)).toBe('tests="10001" failures="3" errors="0" skipped="1"')
    expect(await junitFaults(xml)).toEqual([])
  })

  test('however long the words are', () => {
    const long = '&<"'.repeat(2000)
    const related = Array.from({ length: 20 }, () => ({ file: 'a.md', message: long }))
    const found = Array<Diagnostic>(12_000).fill({ ...anchor, message: long, hint: long, subject: long, related })
    const xml = checkReportJUnit(reportOf(found))
    expect(Buffer.byteLength(xml)).toBeLessThan(30_000_000)
    const cases = readJUnit(xml)
    expect(cases.length).toBeGreaterThan(100)
    expect(cases.at(-1)?.status).toBe('skipped')
  })
})
