import type { Person, Row } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { hasLeft } from './has-left.ts'
import { rowName, subjectOf, type OpenRow, type OpenRows } from './open-row.ts'
import { namedRows, type NamedRow } from './references.ts'

type People = ReadonlyMap<string, Row<Person>>

/** Tells every row that still counts on somebody who has left by a day, and who could follow. */
export function* checkLeft(files: readonly OpenRows[], { rows }: OpenRows<Person>, today: string): Generator<Diagnostic> {
  const people: People = new Map(rows.flatMap(({ row }) => (row ? [[row.id, row] as const] : [])))
  for (const file of files) {
    for (const named of namedRows(file)) {
      const person = people.get(named.key)
      const isTold = named.reference.duty !== undefined && named.reference.to.includes('people') && !isGone(named.from, today)
      if (person && hasLeft(person.value, today) && isTold) yield leftFinding(file, named, person, people, today)
    }
  }
}

function leftFinding(
  file: OpenRows,
  { from, reference, path, key }: NamedRow,
  person: Row<Person>,
  people: People,
  today: string,
): Diagnostic {
  const { duty = '' } = reference
  const followers = followersOf(from, key, duty)
    .flatMap((id) => people.get(id) ?? [])
    .filter(({ value }) => !hasLeft(value, today))
  const [follower] = followers
  return {
    rule: 'data/left',
    severity: 'warning',
    file: from.file,
    place: from.placeOf(path),
    subject: `${subjectOf(file, from, path)}=${key}`,
    message: `${rowName(file, from)} has ${person.value.name} as ${duty}, who left on ${person.value.left ?? ''}`,
    hint: follower ? `${follower.value.name} (${follower.id}) could follow` : 'name somebody else',
    related: [{ file: person.file, place: person.place, message: `${person.value.name} is here` }],
  }
}

/** Who else the row names: other owners, and the deputy. */
function followersOf({ written }: OpenRow, key: string, duty: string): readonly string[] {
  if (typeof written !== 'object' || written === null || duty === 'deputy') return []
  const owners: unknown = 'owners' in written && duty === 'owner' ? written.owners : []
  const deputy: unknown = 'deputy' in written ? written.deputy : undefined
  return [deputy, ...(Array.isArray(owners) ? (owners as readonly unknown[]) : [])]
    .filter((id) => typeof id === 'string')
    .filter((id) => id !== key)
}

/** True for the row of somebody who has left themselves: to whom they reported is history. */
function isGone({ written }: OpenRow, today: string): boolean {
  return (
    typeof written === 'object' &&
    written !== null &&
    'left' in written &&
    typeof written.left === 'string' &&
    hasLeft({ left: written.left }, today)
  )
}
