import type { ComponentChild, VNode } from 'preact'
import { z } from 'zod'
import type { ComponentModule, ComponentProps } from '../../model/component.ts'
import type { HandbookData, Person, Row } from '../../model/data.ts'
import { hasLeft } from '../data/has-left.ts'
import type { ComponentWords } from '../words/component-words.ts'
import { componentWords } from '../words/words.ts'
import { some } from './parts/attributes.ts'
import { chatOf, emailOf } from './parts/contact.tsx'
import { DataSource } from './parts/data-source.tsx'
import { DataTable, type Column } from './parts/data-table.tsx'
import { Joined } from './parts/joined.tsx'
import { TeamName } from './parts/names.tsx'

const attributes = z.strictObject({
  /** Only those of a team, by its key. */
  team: some.optional(),
  /** Only those whose role has these words in it. */
  role: some.optional(),
})

/** A table of people, in the order of their file, without those who have left: `::people{team=security}`. */
export const people: ComponentModule = { form: 'line', attributes, references: { team: 'teams' }, Component }

function Component({ attributes: { team, role }, context }: ComponentProps<z.infer<typeof attributes>>): VNode | null {
  const { data, today, lang } = context
  const words = componentWords(lang)
  const rows = [...data.people.values()].filter(
    ({ value }) =>
      !hasLeft(value, today) &&
      (team === undefined || value.teams.includes(team)) &&
      (role === undefined || value.role?.toLowerCase().includes(role.toLowerCase()) === true),
  )
  if (rows.length === 0) return null
  const teamName = data.teams.get(team ?? '')?.value.name
  const caption = teamName === undefined ? words.people : words.peopleOf(teamName)
  return (
    <>
      <DataTable caption={caption} isCaptionHidden columns={columns(data, words)} rows={rows} />
      <DataSource rows={rows} context={context} />
    </>
  )
}

function columns(data: HandbookData, words: ComponentWords): readonly Column<Row<Person>>[] {
  return [
    { heading: words.name, cell: ({ value }) => value.name, isName: true },
    { heading: words.role, cell: ({ value }) => value.role },
    { heading: words.teams, cell: ({ value }) => teamsOf(value, data, words) },
    { heading: words.contact, cell: ({ value }) => contactOf(value, words) },
    { heading: words.timezone, cell: ({ value }) => timezoneOf(value) },
  ]
}

function teamsOf({ teams }: Person, data: HandbookData, { locale }: ComponentWords): VNode | null {
  const known = teams.flatMap((key) => data.teams.get(key) ?? [])
  return known.length === 0 ? null : (
    <Joined
      items={known.map(({ value }) => (
        <TeamName of={value} />
      ))}
      locale={locale}
    />
  )
}

/** `Europe/Berlin`, which may be broken after its slash. */
function timezoneOf({ timezone }: Person): readonly ComponentChild[] | null {
  return timezone?.split('/').flatMap((part, index) => (index === 0 ? [part] : ['/', <wbr />, part])) ?? null
}

function contactOf(person: Person, words: ComponentWords): readonly VNode[] | null {
  const ways = [chatOf(person, words), emailOf(person)].filter((way) => way !== null)
  return ways.length === 0 ? null : ways.map((way) => <div>{way}</div>)
}
