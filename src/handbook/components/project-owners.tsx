import type { VNode } from 'preact'
import { z } from 'zod'
import type { ComponentContext, ComponentModule, ComponentProps } from '../../model/component.ts'
import type { Project, Row } from '../../model/data.ts'
import type { ComponentWords } from '../words/component-words.ts'
import { componentWords } from '../words/words.ts'
import { some } from './parts/attributes.ts'
import { DataSource } from './parts/data-source.tsx'
import { DataTable, type Column } from './parts/data-table.tsx'
import { Joined } from './parts/joined.tsx'
import { nameOf, peopleWith, PersonName, ProjectName } from './parts/names.tsx'

const attributes = z.strictObject({
  /** Only those of a team, by its key. */
  team: some.optional(),
  /** Only one, by its key. */
  project: some.optional(),
})

/** A table of projects and who answers for them, in the order of their file: `::project-owners{team=security}`. */
export const projectOwners: ComponentModule = {
  form: 'line',
  attributes,
  references: { team: 'teams', project: 'projects' },
  Component,
}

function Component({ attributes: { team, project }, context }: ComponentProps<z.infer<typeof attributes>>): VNode | null {
  const { data, lang } = context
  const words = componentWords(lang)
  const rows = [...data.projects.values()].filter(
    ({ id, value }) => (team === undefined || value.team === team) && (project === undefined || id === project),
  )
  if (rows.length === 0) return null
  const teamName = data.teams.get(team ?? '')?.value.name
  const caption = teamName === undefined ? words.projectOwners : words.projectOwnersOf(teamName)
  return (
    <>
      <DataTable caption={caption} isCaptionHidden columns={columns(context, words, team !== undefined)} rows={rows} />
      <DataSource rows={rows} context={context} />
    </>
  )
}

function columns(context: ComponentContext, words: ComponentWords, isOfOneTeam: boolean): readonly Column<Row<Project>>[] {
  return [
    { heading: words.project, cell: ({ value }) => projectCell(value, words), isName: true },
    { heading: words.team, cell: ({ value }) => (isOfOneTeam ? null : nameOf(value.team, context)) },
    { heading: words.tier, cell: ({ value }) => value.tier },
    { heading: words.status, cell: ({ value }) => value.status },
    { heading: words.owners, cell: ({ value }) => ownersCell(value, context, words) },
    { heading: words.deputy, cell: ({ value }) => (value.owners.length === 0 ? null : nameOf(value.deputy, context)) },
  ]
}

function projectCell(project: Project, words: ComponentWords): VNode {
  const { description, page, repository } = project
  return (
    <>
      <ProjectName of={project} />
      {description !== undefined && <div class="detail">{description}</div>}
      {page !== undefined && repository !== undefined && (
        <div class="detail">
          <a href={repository}>{words.repository}</a>
        </div>
      )}
    </>
  )
}

/** Its owners; where it has none, that, and who stands in. Owners that are not for whom the site is built are none who are missing. */
function ownersCell({ owners, deputy }: Project, context: ComponentContext, words: ComponentWords): VNode | null {
  const known = peopleWith(owners, context.data)
  if (known.length > 0)
    return (
      <Joined
        items={known.map(({ value }) => (
          <PersonName of={value} today={context.today} words={words} />
        ))}
        locale={words.locale}
      />
    )
  if (owners.length > 0) return null
  const name = nameOf(deputy, context)
  const { before, after } = words.standsIn
  return (
    <span class="no-owner">
      {words.nobody}
      {name && (
        <>
          {before}
          {name}
          {after}
        </>
      )}
    </span>
  )
}
