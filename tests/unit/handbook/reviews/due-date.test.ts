import { describe, expect, test } from 'vitest'
import { dueDate } from '../../../../src/handbook/reviews/due-date.ts'
import { addSpan, daysBetween, readSpan } from '../../../../src/model/span.ts'

describe('a time between two reviews', () => {
  test.for([
    ['90 days', { days: 90, months: 0 }],
    ['1 day', { days: 1, months: 0 }],
    ['12w', { days: 84, months: 0 }],
    ['6 Months', { days: 0, months: 6 }],
    [' 1 year ', { days: 0, months: 12 }],
    ['100 years', { days: 0, months: 1200 }],
  ] as const)('%s', ([text, span]) => {
    expect(readSpan(text)).toEqual(span)
  })

  test.for(['', '6', 'months', '0 days', '-3 months', '1.5 years', 'six months', '6 months or so', '101 years', '99999 y', '9'.repeat(99)])(
    'none is %j',
    (text) => {
      expect(readSpan(text)).toBeUndefined()
    },
  )
})

describe('a day and a time', () => {
  test.for([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2028-01-31', '1 month', '2028-02-29'],
    ['2026-03-31', '6 months', '2026-09-30'],
    ['2026-12-24', '2 weeks', '2027-01-07'],
    ['2024-02-29', '1 year', '2025-02-28'],
  ] as const)('%s and %s are %s', ([day, text, later]) => {
    expect(addSpan(day, readSpan(text) ?? { days: 0, months: 0 })).toBe(later)
  })
})

describe('the day by which a page is due', () => {
  const paths = Array.from({ length: 300 }, (_, number) => `people/page-${String(number)}.md`)

  test('is never later than was promised, nor earlier by more than three weeks', () => {
    for (const due of paths.map((path) => dueDate(path, '2026-03-31', { days: 0, months: 6 }))) {
      expect(daysBetween(due, '2026-09-30')).toBeGreaterThanOrEqual(0)
      expect(daysBetween(due, '2026-09-30')).toBeLessThanOrEqual(21)
    }
  })

  test('is always the same for a page, and not the same for all', () => {
    const days = paths.map((path) => dueDate(path, '2026-03-31', { days: 0, months: 6 }))
    expect(days).toEqual(paths.map((path) => dueDate(path, '2026-03-31', { days: 0, months: 6 })))
    const busiest = Math.max(...[...new Set(days)].map((day) => days.filter((other) => other === day).length))
    // 300 pages on 22 days are 14 a day.
    expect(busiest).toBeLessThan(40)
  })

  test('leaves little room where reviews are close together', () => {
    expect(new Set(paths.map((path) => dueDate(path, '2026-03-31', { days: 7, months: 0 })))).toEqual(new Set(['2026-04-06', '2026-04-07']))
    expect(dueDate('people/leave.md', '2026-03-31', { days: 1, months: 0 })).toBe('2026-04-01')
  })
})
