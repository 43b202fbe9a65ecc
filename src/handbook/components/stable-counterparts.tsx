import type { VNode } from 'preact'
import { z } from 'zod'
import type { ComponentContext, ComponentModule, ComponentProps } from '../../model/component.ts'
import type { Counterpart, Person } from '../../model/data.ts'
import { isWebAddress } from '../contact-address.ts'
import { hasLeft } from '../data/has-left.ts'
import type { ComponentWords } from '../words/component-words.ts'
import { componentWords } from '../words/words.ts'
import { some } from './parts/attributes.ts'
import { DataSource } from './parts/data-source.tsx'
import { DataTable, type Column } from './parts/data-table.tsx'
import { Day } from './parts/day.tsx'
import { nameOf, PersonName } from './parts/names.tsx'

const attributes = z.strictObject({
  /** Those who are there for a team, by its key. */
  team: some.optional(),
  /** Those whom a team gives. */
  from: some.optional(),
  /** Those of one person. */
  person: some.optional(),
})

/** A table of counterparts, in the order of their file: `::stable-counterparts{team=security}`. */
export const stableCounterparts: ComponentModule = {
  form: 'line',
  attributes,
  references: { team: 'teams', from: 'teams', person: 'people' },
  Component,
}

interface Shown {
  readonly counterpart: Counterpart
  readonly person: Person
}

function Component({ attributes: { team, from, person }, context }: ComponentProps<z.infer<typeof attributes>>): VNode | null {
  const { data, lang } = context
  const words = componentWords(lang)
  const found = data.counterparts.flatMap((row) => {
    const { value } = row
    const isMeant =
      (team === undefined || value.for === team) &&
      (from === undefined || value.team === from) &&
      (person === undefined || value.person === person)
    const known = data.people.get(value.person)
    // Who is not for whom the site is built is not there, and a row about nobody says nothing.
    return isMeant && known ? [{ row, shown: { counterpart: value, person: known.value } }] : []
  })
  if (found.length === 0) return null
  const teamName = data.teams.get(team ?? '')?.value.name
  return (
    <>
      <DataTable
        caption={teamName === undefined ? words.counterparts : words.counterpartsFor(teamName)}
        isCaptionHidden
        columns={columns(context, words, { isFromOne: from !== undefined, isForOne: team !== undefined })}
        rows={found.map(({ shown }) => shown)}
      />
      <DataSource rows={found.map(({ row }) => row)} context={context} />
    </>
  )
}

interface Scope {
  readonly isFromOne: boolean
  readonly isForOne: boolean
}

/** What is the same in every row is in no column. */
function columns(context: ComponentContext, words: ComponentWords, { isFromOne, isForOne }: Scope): readonly Column<Shown>[] {
  return [
    { heading: words.person, cell: ({ person }) => personCell(person, context, words), isName: true },
    { heading: words.comesFrom, cell: ({ counterpart }) => (isFromOne ? null : nameOf(counterpart.team, context)) },
    { heading: words.thereFor, cell: ({ counterpart }) => (isForOne ? null : nameOf(counterpart.for, context)) },
    {
      heading: words.since,
      cell: ({ counterpart: { since } }) => (since === undefined ? null : <Day date={since} words={words} />),
    },
    { heading: words.goals, cell: ({ counterpart }) => goalsCell(counterpart) },
    { heading: words.deputy, cell: ({ counterpart }) => nameOf(counterpart.deputy, context) },
  ]
}

function personCell(person: Person, { today }: ComponentContext, words: ComponentWords): VNode {
  return (
    <>
      <PersonName of={person} today={today} words={words} />
      {person.role !== undefined && <div class="detail">{person.role}</div>}
      {!hasLeft(person, today) && person.chat !== undefined && !isWebAddress(person.chat) && <div class="detail">{person.chat}</div>}
    </>
  )
}

function goalsCell({ goals, note }: Counterpart): VNode | null {
  if (goals.length === 0 && note === undefined) return null
  return (
    <>
      {goals.length > 0 && (
        <ul>
          {goals.map((goal) => (
            <li>{goal}</li>
          ))}
        </ul>
      )}
      {note !== undefined && <div class="detail">{note}</div>}
    </>
  )
}
