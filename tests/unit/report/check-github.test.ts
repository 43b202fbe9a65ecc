import { expect, test } from 'vitest'
import { checkReportGitHub } from '../../../src/report/check-github.ts'
import type { CheckReport } from '../../../src/report/check-report.ts'
import { readCommands } from './workflow-commands.ts'
import { anchor, letterCase, medium, reportOf, skipped } from './sample-report.ts'

function github(report: CheckReport): string {
  return checkReportGitHub(report, medium())
}

test('a finding is an annotation, and the whole is the last line', () => {
  expect(github(reportOf([anchor, letterCase, skipped], { prefix: 'docs/' }))).toBe(
    `::error file=docs/content/people/benefits.md,line=3,col=9,endLine=3,endColumn=54,title=link/anchor::#pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?)
::warning file=docs/content/people/benefits.md,line=1,col=3,endLine=1,title=link/case::/Team/ is /team/%0A  docs/content/index.md:7:2  used here
::notice file=docs/content/b.mdx,title=source/skipped::this is a template
1,487 pages, 1 error, 1 warning, 1 info in 1.2 s
`,
  )
})

test('a clean check is one line', () => {
  expect(github(reportOf([{ ...anchor, isKnown: true }]))).toBe('1,487 pages, 1 known from the baseline in 1.2 s\n')
})

test('percent signs and line breaks are escaped, in properties colons and commas too', () => {
  const text = github(reportOf([{ ...skipped, file: 'a:b,c%.md', message: '100% sure: yes, so' }]))
  expect(text).toContain('::notice file=a%3Ab%2Cc%25.md,title=source/skipped::100%25 sure: yes, so\n')
})

test('of a place over several lines, GitHub takes no columns', () => {
  const text = github(reportOf([{ ...anchor, place: { line: 3, column: 9, endLine: 5, endColumn: 2 } }]))
  expect(text).toContain('.md,line=3,endLine=5,title=')
})

test('errors come before warnings, and of each those that are new', () => {
  const found = [
    { ...letterCase, message: 'old warning' },
    { ...letterCase, message: 'new warning', isNew: true },
    { ...anchor, message: 'old error', isNew: false },
    { ...anchor, message: 'new error', isNew: true },
  ]
  const messages = readCommands(github(reportOf(found))).map(({ data }) => data.replace(/[(\n].*/s, '').trim())
  expect(messages).toEqual(['new error', 'old error', 'new warning', 'old warning'])
})

test('what is written in files adds no command', () => {
  const hostile = {
    ...anchor,
    file: 'a,title=x::\n::error::.md',
    message: 'x\r\n::set-output name=a::b\n##[add-path]/tmp %0A::error::y \u2028::error::z',
    hint: '\n::stop-commands::t',
    related: [{ file: '::error::b.md', message: '\n::error::c' }],
  }
  const report = reportOf([hostile], { notes: ['::error::note'] })
  const commands = readCommands(github(report))
  expect(commands.map(({ name }) => name)).toEqual(['error'])
  expect(commands[0]?.properties['title']).toBe('link/anchor')
  expect(commands[0]?.properties['file']).toBe('a,title=x::\\u000a::error::.md')
  expect(github(report).split('\n')).toHaveLength(3)
})
