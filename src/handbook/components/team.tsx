import type { ComponentChildren, VNode } from 'preact'
import { z } from 'zod'
import type { ComponentContext, ComponentModule, ComponentProps } from '../../model/component.ts'
import type { Team } from '../../model/data.ts'
import { hasLeft } from '../data/has-left.ts'
import type { ComponentWords } from '../words/component-words.ts'
import { componentWords } from '../words/words.ts'
import { some } from './parts/attributes.ts'
import { chatOf, emailOf } from './parts/contact.tsx'
import { DataSource } from './parts/data-source.tsx'
import { Joined } from './parts/joined.tsx'
import { nameOf, PersonName, ProjectName, TeamName } from './parts/names.tsx'

const attributes = z.strictObject({
  /** The team, by its key. */
  team: some,
})

/** A card of one team: `::team{team=security}`. */
export const team: ComponentModule = { form: 'line', attributes, references: { team: 'teams' }, Component }

function Component({ attributes: { team: key }, context }: ComponentProps<z.infer<typeof attributes>>): VNode | null {
  const row = context.data.teams.get(key)
  if (!row) return null
  const facts = factsOf(key, row.value, context)
  return (
    <>
      <div class="team-card" role="group" aria-label={row.value.name}>
        <p class="team-card-name">
          <TeamName of={row.value} />
        </p>
        {row.value.mission !== undefined && <p>{row.value.mission}</p>}
        {facts.length > 0 && (
          <dl>
            {facts.map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <DataSource rows={[row]} context={context} />
    </>
  )
}

/** What is known of a team, by the words for it. */
function factsOf(key: string, team: Team, context: ComponentContext): readonly (readonly [string, ComponentChildren])[] {
  const { data, today, lang } = context
  const words = componentWords(lang)
  const members = [...data.people.values()].filter(({ value }) => !hasLeft(value, today) && value.teams.includes(key))
  const parts = [...data.teams.values()].filter(({ value }) => value.parent === key)
  const projects = [...data.projects.values()].filter(({ value }) => value.team === key)
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [words.lead, nameOf(team.lead, context)],
    [words.members(members.length), joined(members, ({ value }) => <PersonName of={value} today={today} words={words} />, words)],
    [words.parent, nameOf(team.parent, context)],
    [words.teams, joined(parts, ({ value }) => <TeamName of={value} />, words)],
    [words.projects, joined(projects, ({ value }) => <ProjectName of={value} />, words)],
    [words.chat, chatOf(team, words)],
    [words.email, emailOf(team)],
  ]
  return facts.filter(([, value]) => value !== null)
}

function joined<T>(items: readonly T[], show: (item: T) => VNode, { locale }: ComponentWords): VNode | null {
  return items.length === 0 ? null : <Joined items={items.map(show)} locale={locale} />
}
