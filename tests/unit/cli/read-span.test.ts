import { describe, expect, test } from 'vitest'
import { readAge, readDuration } from '../../../src/cli/read-span.ts'

test('how long something may take', () => {
  expect(['90s', '5m', '1h', '0s'].map((span) => readDuration('--time-budget', span))).toEqual([90_000, 300_000, 3_600_000, 0])
})

test('how old something may be', () => {
  expect(['90d', '12w', '6m', '1y'].map((span) => readAge('--baseline-max-age', span))).toEqual([90, 84, 180, 365])
})

describe('what is no span is a mistake of usage', () => {
  test.each(['', '5', 'm', '5 m', '-5m', '1.5h', '5M', '5min', '1e3s', '9999999s', '5d', '5m5s'])('%j for a duration', (span) => {
    expect(() => readDuration('--time-budget', span)).toThrow(
      `--time-budget is '${span}', but must be a number of seconds, minutes or hours: 90s, 5m or 1h`,
    )
  })

  test.each(['', '90', 'd', '90s', '90h', '90 d', '-1d', '1.5y'])('%j for an age', (span) => {
    expect(() => readAge('--baseline-max-age', span)).toThrow(
      `--baseline-max-age is '${span}', but must be a number of days, weeks, months or years: 90d, 12w, 6m or 1y`,
    )
  })
})
