import type { VNode } from 'preact'
import type { ComponentWords } from '../../words/component-words.ts'

/** How much of a day is known, by the length of its text, and how that is written. */
const FORMS: ReadonlyMap<number, 'years' | 'months' | 'days'> = new Map([
  ['2026'.length, 'years'],
  ['2026-03'.length, 'months'],
  ['2026-03-31'.length, 'days'],
])

interface DayProps {
  /** An ISO day, month or year. */
  readonly date: string
  readonly words: ComponentWords
}

/** A day, or the month or year where no more is known, in the words of a language. */
export function Day({ date, words }: DayProps): VNode {
  const form = FORMS.get(date.length)
  const day = new Date(date)
  if (!form || Number.isNaN(day.getTime())) return <>{date}</>
  return <time datetime={date}>{words[form].format(day)}</time>
}
