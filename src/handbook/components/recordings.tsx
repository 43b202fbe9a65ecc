import type { VNode } from 'preact'
import { z } from 'zod'
import type { ComponentModule, ComponentProps } from '../../model/component.ts'
import type { Recording, Row } from '../../model/data.ts'
import type { ComponentWords } from '../words/component-words.ts'
import { componentWords } from '../words/words.ts'
import { limit, some, year } from './parts/attributes.ts'
import { DataSource } from './parts/data-source.tsx'
import { DataTable } from './parts/data-table.tsx'
import { recordingColumns } from './parts/recording-columns.tsx'
import { uniqueIds } from './parts/unique-ids.ts'

const attributes = z.strictObject({
  /** Only those of a series, as its rows name it. */
  series: some.optional(),
  year: year.optional(),
  /** Only those that a person or team looks after, by key. */
  owner: some.optional(),
  /** The latest so many. */
  limit: limit.optional(),
  /** A heading above each table, of level 3 or the one given: then it is in the contents. */
  headings: z.enum(['true', '2', '3', '4']).optional(),
})

const HEADINGS = { true: 'h3', 2: 'h2', 3: 'h3', 4: 'h4' } as const

type Attributes = z.infer<typeof attributes>

/** Recordings, the latest first, a table for each series and year: `::recordings{series="Security review" year=2026}`. */
export const recordings: ComponentModule = { form: 'line', attributes, references: { owner: 'people|teams' }, Component }

function Component({ attributes, context }: ComponentProps<Attributes>): VNode | null {
  const words = componentWords(context.lang)
  const rows = context.data.recordings
    .filter(({ value }) => isMeant(value, attributes))
    .sort((a, b) => (a.value.date < b.value.date ? 1 : a.value.date > b.value.date ? -1 : 0))
    .slice(0, attributes.limit)
  if (rows.length === 0) return null
  const Heading = headingOf(attributes)
  const groups = groupsOf(rows, words)
  const ids = uniqueIds('recordings', [...groups.keys()])
  return (
    <>
      {[...groups].map(([name, group], index) => (
        <>
          {Heading && <Heading id={ids[index]}>{name}</Heading>}
          <DataTable caption={name} isCaptionHidden={Heading !== undefined} columns={recordingColumns(context, words)} rows={group} />
        </>
      ))}
      <DataSource rows={rows} context={context} />
    </>
  )
}

function headingOf({ headings }: Attributes): 'h2' | 'h3' | 'h4' | undefined {
  return headings && HEADINGS[headings]
}

function isMeant({ series, date, owner }: Recording, wanted: Attributes): boolean {
  return (
    (wanted.series === undefined || series?.toLowerCase() === wanted.series.toLowerCase()) &&
    (wanted.year === undefined || date.startsWith(`${wanted.year}-`)) &&
    (wanted.owner === undefined || owner === wanted.owner)
  )
}

/** Rows by the name of their series and year, in the order of the first of each. */
function groupsOf(rows: readonly Row<Recording>[], words: ComponentWords): ReadonlyMap<string, readonly Row<Recording>[]> {
  const groups = new Map<string, Row<Recording>[]>()
  for (const row of rows) {
    const name = words.ofYear(row.value.series ?? words.recordings, row.value.date.slice(0, 4))
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return groups
}
