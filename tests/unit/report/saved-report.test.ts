import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { NO_COLORS } from '../../../src/report/colors.ts'
import { savedReport } from '../../../src/report/saved-report.ts'

const finding = (file: string, line: number, message: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  rule: 'link/page',
  severity,
  file,
  place: { line, column: 1 },
  message,
})

function told(before: readonly Diagnostic[], now: readonly Diagnostic[]): readonly string[] {
  return savedReport({ files: new Set(['a.md']), before, now }, () => undefined, NO_COLORS)
    .trimEnd()
    .split('\n')
}

test('all of a saved file is told, and what is new in others', () => {
  const [own, old, fresh] = [finding('a.md', 1, 'own'), finding('b.md', 1, 'old'), finding('c.md', 1, 'fresh')]
  expect(told([own, old], [own, old, fresh])).toEqual(['a.md:1:1  error  link/page  own', 'c.md:1:1  error  link/page  fresh'])
})

test('what is gone is mended; what only moved to another line is not', () => {
  expect(told([finding('a.md', 3, 'one'), finding('b.md', 1, 'two')], [finding('b.md', 9, 'two')])).toEqual([
    'a.md  mended  link/page  one',
    'a.md  no findings',
  ])
})

test('of two that are alike, one that is gone is mended', () => {
  expect(told([finding('b.md', 1, 'same'), finding('b.md', 2, 'same')], [finding('b.md', 2, 'same')])).toEqual([
    'b.md  mended  link/page  same',
    'a.md  no findings',
  ])
})

test('what is only worth knowing is not told, and of many only the first', () => {
  expect(told([], [finding('a.md', 1, 'info', 'info')])).toEqual(['a.md  no findings'])
  const many = Array.from({ length: 30 }, (_, index) => finding('b.md', index + 1, String(index)))
  expect(told([], many).at(-1)).toBe('… and 10 more')
})
