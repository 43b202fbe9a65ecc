import { describe, expect, test } from 'vitest'
import { stateOn } from '../../../../src/handbook/reviews/state.ts'
import { urgencyOf } from '../../../../src/handbook/reviews/urgency.ts'

describe('how it stands with a review', () => {
  // 182 days: a sixth of them is 30 days, so soon begins on 2 August.
  const halfYearly = { reviewed: '2026-03-03', due: '2026-09-01' }
  test.for([
    ['2026-03-03', 'later'],
    ['2026-08-01', 'later'],
    ['2026-08-02', 'soon'],
    ['2026-09-01', 'soon'],
    ['2026-09-02', 'overdue'],
    ['2036-01-01', 'overdue'],
  ] as const)('of half a year, on %s: %s', ([day, state]) => {
    expect(stateOn(halfYearly, day)).toBe(state)
  })

  test('of a week: soon a day before', () => {
    const weekly = { reviewed: '2026-03-03', due: '2026-03-10' }
    expect(['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11'].map((day) => stateOn(weekly, day))).toEqual([
      'later',
      'soon',
      'soon',
      'overdue',
    ])
  })

  test('of two years: soon no more than thirty days before', () => {
    const rare = { reviewed: '2026-03-03', due: '2028-03-03' }
    expect(['2028-02-01', '2028-02-02'].map((day) => stateOn(rare, day))).toEqual(['later', 'soon'])
  })

  test('never done: overdue on any day', () => {
    expect(['2020-01-01', '2026-03-31', '2036-01-01'].map((day) => stateOn({ due: '2026-03-31' }, day))).toEqual([
      'overdue',
      'overdue',
      'overdue',
    ])
  })
})

test('urgency is age, times lines changed and one, times links and one', () => {
  const review = { since: '2026-03-01', changedLines: 0 }
  expect(urgencyOf(review, 0, '2026-03-31')).toBe(30)
  expect(urgencyOf({ ...review, changedLines: 4 }, 0, '2026-03-31')).toBe(150)
  expect(urgencyOf({ ...review, changedLines: 4 }, 2, '2026-03-31')).toBe(450)
  expect(urgencyOf(review, 2, '2026-03-01')).toBe(0)
  expect(urgencyOf(review, 2, '2026-02-28')).toBe(0)
})
