import type { VNode } from 'preact'

/** Takes a day (ISO 8601, `2026-05-12`) and the language to write it in; a text that is no date is shown as it is. */
export function Day({ date, locale }: { readonly date: string; readonly locale: string }): VNode {
  const day = new Date(date)
  if (Number.isNaN(day.getTime())) return <span>{date}</span>
  return <time datetime={date}>{new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)}</time>
}
