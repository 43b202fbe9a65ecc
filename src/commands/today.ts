import { UsageError } from '../model/errors.ts'

/** The day of the run, ISO, in UTC: that of SOURCE_DATE_EPOCH where it is set (https://reproducible-builds.org/specs/source-date-epoch/). */
export function today(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return new Date().toISOString().slice(0, 10)
  const seconds = Number(epoch)
  const date = new Date(seconds * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.valueOf()))
    throw new UsageError(`SOURCE_DATE_EPOCH is '${epoch}', but must be seconds since 1970`)
  return date.toISOString().slice(0, 10)
}
