import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/model/diagnostic.ts'
import { createFrames } from '../../../src/report/source-frame.ts'

function frame(source: string | undefined, place: Place | undefined, width = 80): string | undefined {
  const found = createFrames(() => source, width)(place === undefined ? { file: 'a.md' } : { file: 'a.md', place })
  return found?.join('\n')
}

describe('a frame', () => {
  test('shows the line and marks the place', () => {
    expect(frame('one\ntwo three\nfour', { line: 2, column: 5, endLine: 2, endColumn: 10 })).toBe(
      `  2 | two three
    |     ^^^^^`,
    )
  })

  test('marks a point where the place has no end', () => {
    expect(frame('one', { line: 1, column: 2 })).toBe('  1 | one\n    |  ^')
  })

  test('marks the rest of the line where the place ends on a later one', () => {
    expect(frame('one two\nthree', { line: 1, column: 5, endLine: 2, endColumn: 3 })).toBe('  1 | one two\n    |     ^^^')
  })

  test('marks the end of a line that is shorter than it should be', () => {
    expect(frame('one', { line: 1, column: 40, endLine: 1, endColumn: 50 })).toBe('  1 | one\n    |    ^')
  })

  test.each([
    ['LF', 'a\n\nc'],
    ['CRLF', 'a\r\n\r\nc'],
    ['CR', 'a\r\rc'],
  ])('counts lines that end in %s', (_, source) => {
    expect(frame(source, { line: 3, column: 1 })).toBe('  3 | c\n    | ^')
  })

  test('does not count a byte order mark', () => {
    expect(frame('\ufeffabc', { line: 1, column: 2 })).toBe('  1 | abc\n    |  ^')
  })

  test('is not there without a place, a file, such a line, or anything on it', () => {
    expect(frame('one', undefined)).toBeUndefined()
    expect(frame(undefined, { line: 1, column: 1 })).toBeUndefined()
    expect(frame('one', { line: 2, column: 1 })).toBeUndefined()
    expect(frame('  \nx', { line: 1, column: 1 })).toBeUndefined()
  })

  test('keeps the mark under wide characters, marks that are drawn over others, and emoji', () => {
    expect(frame('詳しくは[休暇](x)', { line: 1, column: 5, endLine: 1, endColumn: 12 })).toBe(
      '  1 | 詳しくは[休暇](x)\n    |         ^^^^^^^^^',
    )
    expect(frame('e\u0301\ud83c\udf89 x', { line: 1, column: 6 })).toBe('  1 | e\u0301\ud83c\udf89 x\n    |     ^')
  })

  test('shows a tab as a space, and characters that would act on a terminal as U+FFFD', () => {
    expect(frame('\ta\u001b\u202eb', { line: 1, column: 5 })).toBe('  1 |  a\ufffd\ufffdb\n    |     ^')
  })
})

describe('a long line is cut round the place', () => {
  const long = `${'a'.repeat(100)}[link](gone)${'b'.repeat(100)}`

  test('on both sides', () => {
    expect(frame(long, { line: 1, column: 101, endLine: 1, endColumn: 113 }, 46)).toBe(
      `  1 | …${'a'.repeat(13)}[link](gone)${'b'.repeat(13)}…
    |               ^^^^^^^^^^^^`,
    )
  })

  test('behind it, where the place is near the start', () => {
    expect(frame(long, { line: 1, column: 2 }, 46)).toBe(`  1 | ${'a'.repeat(38)}…\n    |  ^`)
  })

  test.each([20, 46, 47, 100, 120])('never wider than the %i characters that there are', (width) => {
    for (const column of [1, 30, 90, 101, 150, 212]) {
      const [source = '', mark = ''] = (frame(long, { line: 1, column, endLine: 1, endColumn: 213 }, width) ?? '').split('\n')
      expect(Math.max(source.length, mark.length)).toBeLessThanOrEqual(Math.max(width, 26))
      expect(mark).toContain('^')
    }
  })

  test('never within a character', () => {
    for (const column of [101, 103, 105]) {
      expect(frame('\ud83c\udf89'.repeat(200), { line: 1, column }, 47)).not.toMatch(/\p{Cs}|\ufffd/u)
    }
  })
})
