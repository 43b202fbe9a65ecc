import { UsageError } from '../model/errors.ts'

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]

const DURATIONS = new Map([
  ['s', SECOND],
  ['m', MINUTE],
  ['h', HOUR],
])

const AGES = new Map([
  ['d', 1],
  ['w', 7],
  ['m', 30],
  ['y', 365],
])

/** Reads how long something may take, `90s`, `5m`, `1h`, in milliseconds. `option` is named in the UsageError for what is none. */
export function readDuration(option: string, written: string): number {
  return readSpan(written, DURATIONS) ?? refuse(option, written, 'seconds, minutes or hours: 90s, 5m or 1h')
}

/** Reads how old something may be, `90d`, `12w`, `6m`, `1y`, in days: a month has 30, a year 365. Throws as `readDuration` does. */
export function readAge(option: string, written: string): number {
  return readSpan(written, AGES) ?? refuse(option, written, 'days, weeks, months or years: 90d, 12w, 6m or 1y')
}

function readSpan(written: string, units: ReadonlyMap<string, number>): number | undefined {
  const [, count, unit] = /^(\d{1,6})([a-z])$/.exec(written) ?? []
  const size = units.get(unit ?? '')
  return size === undefined ? undefined : Number(count) * size
}

function refuse(option: string, written: string, shape: string): never {
  throw new UsageError(`${option} is '${written}', but must be a number of ${shape}`)
}
