import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedLines, isTouched } from '../../../src/check/changed.ts'
import type { ChangedLines } from '../../../src/model/base.ts'
import type { Finding } from '../../../src/model/finding.ts'

describe('changedLines', () => {
  test.each([
    ['the same', 'a\nb\n', 'a\nb\n', []],
    ['a line put in', 'a\nb\n', 'a\nx\nb\n', [[2, 2]]],
    ['a line changed', 'a\nb\nc', 'a\nx\nc', [[2, 2]]],
    ['lines taken out', 'a\nb\nc\n', 'a\n', []],
    [
      'changes in two places',
      'a\nb\nc\nd\n',
      'x\nb\nc\ny\nz\n',
      [
        [1, 1],
        [4, 5],
      ],
    ],
    ['other line ends', 'a\nb\n', 'a\r\nb\r\n', []],
    ['a text that is new', undefined, 'a', 'all'],
    ['a text that is gone', 'a', undefined, 'all'],
  ] as const)('%s', (_, before, after, lines) => {
    expect(changedLines(before, after)).toEqual(lines)
  })

  test('a text that is wholly another one counts as changed all over', () => {
    const lines = (stem: string): string => Array.from({ length: 5000 }, (_, index) => `${stem} ${String(index)}`).join('\n')
    expect(changedLines(lines('a'), lines('b'))).toBe('all')
  })

  test('lines that are not among the changed ones stand in the old text, in their order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changed = changedLines(before.join('\n'), after.join('\n'))
        if (changed === 'all') throw new Error('a short text is compared')
        const kept = after.filter((_, index) => !changed.some(([first, last]) => index + 1 >= first && index + 1 <= last))
        let from = 0
        for (const line of kept) {
          from = before.indexOf(line, from) + 1
          expect(from).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('isTouched', () => {
  const finding: Finding = { rule: 'r', severity: 'error', file: 'a.md', message: 'm', fingerprint: '', isKnown: false }
  const changes: ChangedLines = new Map<string, 'all' | [number, number][]>([
    ['a.md', [[3, 5]]],
    ['new.md', 'all'],
    ['same.md', []],
  ])

  test.each([
    ['on a changed line', { place: { line: 4, column: 1 } }, true],
    ['beside it', { place: { line: 6, column: 1 } }, false],
    ['that reaches into it', { place: { line: 1, column: 1, endLine: 3, endColumn: 1 } }, true],
    ['without a place in a changed file', {}, true],
    ['without a place in a file that is the same', { file: 'same.md' }, false],
    ['in a file that nothing is known of', { file: 'other.md' }, false],
    ['anywhere in a new file', { file: 'new.md', place: { line: 9, column: 1 } }, true],
    [
      'that has to do with a changed line',
      { file: 'same.md', place: { line: 1, column: 1 }, related: [{ file: 'a.md', place: { line: 3, column: 1 }, message: '' }] },
      true,
    ],
  ] as const)('a finding %s', (_, part, is) => {
    expect(isTouched({ ...finding, ...part }, changes)).toBe(is)
  })
})
