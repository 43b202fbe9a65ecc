import { expect, test } from 'vitest'
import { buildReportJson } from '../../../src/report/json.ts'

test('a build as plain data has every finding, flat, and counts of all', () => {
  const report = buildReportJson({
    pages: 3,
    parsed: 1,
    rendered: 2,
    out: 'dist',
    outputs: { written: 1, unchanged: 2, deleted: 0 },
    findings: [
      {
        rule: 'link/page',
        severity: 'error',
        file: 'content/a.md',
        place: { line: 9, column: 1, endLine: 9, endColumn: 20 },
        message: '/b/ does not exist',
        hint: 'did you mean /bb/?',
        related: [{ file: 'content/a.md', place: { line: 2, column: 5 }, message: 'used here' }],
      },
      { rule: 'source/large', severity: 'info', file: 'content/b.md', message: 'this page is large' },
    ],
    notes: ['This is a shallow clone.'],
    elapsed: { parse: 10.4, emit: 20.4 },
  })
  expect(JSON.parse(JSON.stringify(report))).toEqual({
    version: 1,
    pages: 3,
    parsed: 1,
    rendered: 2,
    out: 'dist',
    outputs: { written: 1, unchanged: 2, deleted: 0 },
    findings: [
      {
        rule: 'link/page',
        severity: 'error',
        file: 'content/a.md',
        line: 9,
        column: 1,
        endLine: 9,
        endColumn: 20,
        message: '/b/ does not exist',
        hint: 'did you mean /bb/?',
        related: [{ file: 'content/a.md', line: 2, column: 5, message: 'used here' }],
      },
      { rule: 'source/large', severity: 'info', file: 'content/b.md', message: 'this page is large' },
    ],
    notes: ['This is a shallow clone.'],
    summary: {
      errors: 1,
      warnings: 0,
      infos: 1,
      rules: [
        { rule: 'link/page', severity: 'error', count: 1 },
        { rule: 'source/large', severity: 'info', count: 1 },
      ],
    },
    time: { total: 31, stages: { parse: 10, emit: 20 } },
  })
})
