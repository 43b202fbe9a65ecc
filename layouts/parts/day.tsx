import type { VNode } from 'preact'
import type { Words } from '../../src/model/view.ts'

/** Takes a day (ISO 8601, `2026-05-12`) and the words of the language to write it in; a text that is no date is shown as it is. */
export function Day({ date, words }: { readonly date: string; readonly words: Words }): VNode {
  const day = new Date(date)
  if (Number.isNaN(day.getTime())) return <span>{date}</span>
  return <time datetime={date}>{words.days.format(day)}</time>
}
