import type { VNode } from 'preact'

/** How much of a day is known, by the length of its text, and how that is written. */
const STYLES: ReadonlyMap<number, Intl.DateTimeFormatOptions> = new Map([
  ['2026'.length, { year: 'numeric' }],
  ['2026-03'.length, { year: 'numeric', month: 'long' }],
  ['2026-03-31'.length, { dateStyle: 'long' }],
])

interface DayProps {
  /** An ISO day, month or year. */
  readonly date: string
  readonly locale: string
}

/** A day, or the month or year where no more is known, in the words of a language. */
export function Day({ date, locale }: DayProps): VNode {
  const style = STYLES.get(date.length)
  const day = new Date(date)
  if (!style || Number.isNaN(day.getTime())) return <>{date}</>
  return <time datetime={date}>{new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(day)}</time>
}
