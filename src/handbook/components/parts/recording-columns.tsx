import type { VNode } from 'preact'
import type { ComponentContext } from '../../../model/component.ts'
import type { Recording, Row } from '../../../model/data.ts'
import type { ComponentWords } from '../../words/component-words.ts'
import { Aside } from './aside.tsx'
import type { Column } from './data-table.tsx'
import { Day } from './day.tsx'
import { nameOf } from './names.tsx'

/** The columns of a table of recordings. Links to hosts that need a login are marked where all links are. */
export function recordingColumns(context: ComponentContext, words: ComponentWords): readonly Column<Row<Recording>>[] {
  return [
    { heading: words.date, cell: ({ value }) => <Day date={value.date} words={words} /> },
    { heading: words.recording, cell: ({ value }) => recordingCell(value, context.today, words), isName: true },
    { heading: words.owner, cell: ({ value }) => nameOf(value.owner, context) },
    { heading: words.audience, cell: ({ value }) => audienceCell(value, words) },
    {
      heading: words.keptUntil,
      cell: ({ value: { expires } }) => (expires === undefined ? null : <Day date={expires} words={words} />),
    },
  ]
}

/** A recording that is gone has no link, and says so; what was written of it may still be there. */
function recordingCell(recording: Recording, today: string, words: ComponentWords): VNode {
  const { title, url, expires, transcript, notes } = recording
  const isExpired = expires !== undefined && expires <= today
  const facts = factsOf(recording, words)
  return (
    <>
      {url === undefined || isExpired ? title : <a href={url}>{title}</a>}
      {isExpired && <Aside words={words}>{words.expired}</Aside>}
      {facts.length > 0 && <div class="detail">{facts.join(' · ')}</div>}
      {transcript !== undefined && (
        <div class="detail">
          <a href={transcript}>{words.transcript}</a>
        </div>
      )}
      {notes !== undefined && (
        <div class="detail">
          <a href={notes}>{words.notes}</a>
        </div>
      )}
    </>
  )
}

function factsOf({ minutes, host }: Recording, words: ComponentWords): readonly string[] {
  return [
    ...(minutes === undefined ? [] : [words.minutes(minutes.toLocaleString(words.locale))]),
    ...(host === undefined ? [] : [words.ledBy(host)]),
  ]
}

function audienceCell({ audience }: Recording, words: ComponentWords): VNode | null {
  return audience === undefined ? null : <span class={`audience-mark audience-${audience}`}>{words[audience]}</span>
}
