import type { VNode } from 'preact'
import type { ComponentContext } from '../../../model/component.ts'
import type { HandbookData, Person, Project, Row, Team } from '../../../model/data.ts'
import { hasLeft } from '../../data/has-left.ts'
import type { ComponentWords } from '../../words/component-words.ts'
import { componentWords } from '../../words/words.ts'
import { Aside } from './aside.tsx'
import { isWebAddress, mailAddress } from '../../contact-address.ts'

interface PersonNameProps {
  readonly of: Person
  /** The day of the build, ISO. */
  readonly today: string
  readonly words: ComponentWords
}

/** A person's name, with the way to reach them where it is an address; who has left is marked in words. */
export function PersonName({ of: person, today, words }: PersonNameProps): VNode {
  if (hasLeft(person, today)) {
    return (
      <span class="person">
        {person.name}
        <Aside words={words}>{words.hasLeft}</Aside>
      </span>
    )
  }
  const href = personHref(person)
  return <span class="person">{href === undefined ? person.name : <a href={href}>{person.name}</a>}</span>
}

/** A team's name, with its page where it has one. */
export function TeamName({ of: team }: { readonly of: Team }): VNode {
  return <>{team.page === undefined ? team.name : <a href={team.page}>{team.name}</a>}</>
}

/** A project's name, with its page, or else its repository. */
export function ProjectName({ of: project }: { readonly of: Project }): VNode {
  const href = project.page ?? project.repository
  return <>{href === undefined ? project.name : <a href={href}>{project.name}</a>}</>
}

/** A person or a team, whichever has the key; null where none has: then it is not for whom the site is built, or told elsewhere. */
export function nameOf(key: string | undefined, { data, today, lang }: ComponentContext): VNode | null {
  if (key === undefined) return null
  const [person, team] = [data.people.get(key), data.teams.get(key)]
  if (person) return <PersonName of={person.value} today={today} words={componentWords(lang)} />
  return team ? <TeamName of={team.value} /> : null
}

/** The rows of the people with some keys. Those that are not for whom the site is built are not there, and their keys are not shown either. */
export function peopleWith(keys: readonly string[], { people }: HandbookData): readonly Row<Person>[] {
  return keys.flatMap((key) => people.get(key) ?? [])
}

function personHref({ chat, email }: Person): string | undefined {
  if (chat !== undefined && isWebAddress(chat)) return chat
  return email === undefined ? undefined : mailAddress(email)
}
