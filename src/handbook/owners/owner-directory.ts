import type { HandbookData, Person, Row, Team } from '../../model/data.ts'

/** Somebody of the data files. */
export type KnownOwner =
  | { readonly kind: 'person'; readonly key: string; readonly value: Person }
  | { readonly kind: 'team'; readonly key: string; readonly value: Team }

/** Everybody who may look after a page. */
export interface OwnerDirectory {
  /** True where no data file says who there is: then every name is as good as another. */
  readonly isEmpty: boolean
  /** Finds somebody by key, forge handle, e-mail address, name or channel. */
  readonly find: (written: string) => KnownOwner | undefined
  readonly everybody: readonly KnownOwner[]
}

/** Takes the data of a handbook; gives what finds its people and teams by whatever they are called. */
export function createOwnerDirectory({ people, teams }: Pick<HandbookData, 'people' | 'teams'>): OwnerDirectory {
  const everybody: readonly KnownOwner[] = [
    ...[...people.values()].map(({ id, value }: Row<Person>) => ({ kind: 'person', key: id, value }) as const),
    ...[...teams.values()].map(({ id, value }: Row<Team>) => ({ kind: 'team', key: id, value }) as const),
  ]
  const byWord = new Map<string, KnownOwner>()
  // A key is a key, whatever else somebody is called; and so on, down to what is least their own.
  for (const wordsOf of WORDS) {
    for (const known of everybody) {
      for (const word of wordsOf(known)) if (!byWord.has(word)) byWord.set(word, known)
    }
  }
  return {
    isEmpty: everybody.length === 0,
    find: (written) => byWord.get(`key ${written}`) ?? byWord.get(folded(written)) ?? byWord.get(folded(`@${written}`)),
    everybody,
  }
}

/** What somebody is called, the surest first. */
const WORDS: readonly ((known: KnownOwner) => readonly string[])[] = [
  ({ key }) => [`key ${key}`],
  ({ value }) => value.handles.map((handle) => folded(handle.startsWith('@') || handle.includes('@', 1) ? handle : `@${handle}`)),
  ({ value }) => (value.email === undefined ? [] : [folded(value.email)]),
  ({ value }) => [folded(value.name)],
  ({ value }) => (value.chat === undefined ? [] : [folded(value.chat)]),
]

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase()
}
