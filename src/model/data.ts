import type { Audience } from './config.ts'
import type { Place } from './diagnostic.ts'

/** A row of a data file: what it says, and where it is edited. */
export interface Row<T> {
  /** Its key in a file that is a map; its number, from 0, in one that is a list. */
  readonly id: string
  readonly value: T
  /** The file as its writer knows it, from the project's root. */
  readonly file: string
  readonly place: Place
  /** Who it is for, where it says so. */
  readonly audience?: Audience
}

/** Who a row is for; everybody where it says nothing. */
interface ForAudience {
  readonly audience?: Audience
}

/** Somebody who works here, or did. */
export interface Person extends ForAudience {
  readonly name: string
  readonly role?: string
  readonly teams: readonly string[]
  readonly manager?: string
  readonly email?: string
  /** How to reach them: a channel or an address. */
  readonly chat?: string
  /** Their names on the forge, `@hana`: how CODEOWNERS names them. */
  readonly handles: readonly string[]
  readonly timezone?: string
  /** ISO day on which they left. */
  readonly left?: string
}

/** A team, area or guild. */
export interface Team extends ForAudience {
  readonly name: string
  readonly mission?: string
  readonly lead?: string
  readonly parent?: string
  /** An address of the handbook or elsewhere. */
  readonly page?: string
  readonly chat?: string
  readonly email?: string
  readonly handles: readonly string[]
}

/** Something that a team builds or runs. */
export interface Project extends ForAudience {
  readonly name: string
  readonly description?: string
  readonly repository?: string
  readonly page?: string
  readonly team?: string
  readonly owners: readonly string[]
  /** Who stands in where there is no owner. */
  readonly deputy?: string
  readonly tier?: number
  readonly status?: string
}

/** Somebody of one team who belongs to another one, for good. */
export interface Counterpart extends ForAudience {
  readonly person: string
  /** The team that they come from. */
  readonly team: string
  /** The team that they are there for. */
  readonly for: string
  readonly deputy?: string
  /** ISO day or month. */
  readonly since?: string
  readonly goals: readonly string[]
  readonly note?: string
}

/** A meeting that can be watched. */
export interface Recording extends ForAudience {
  /** ISO day. */
  readonly date: string
  readonly title: string
  readonly series?: string
  readonly url?: string
  readonly notes?: string
  readonly transcript?: string
  readonly host?: string
  readonly owner?: string
  /** Minutes. */
  readonly minutes?: number
  /** ISO day on which it is deleted. */
  readonly expires?: string
}

/** A word that this company uses in a sense of its own. */
export interface Term extends ForAudience {
  readonly term: string
  readonly definition: string
  readonly also: readonly string[]
  readonly page?: string
}

/** What a reader searches for, and the page that is to be found. */
export interface SearchTest extends ForAudience {
  readonly query: string
  /** Its address on this site. */
  readonly page: string
  /** How many of the first pages it must be one of. */
  readonly within: number
  readonly lang?: string
  /** The title of the section that they chose. */
  readonly section?: string
}

/** Everything in the data files of a handbook, validated; of what was wrong, only the rows that are wrong are left out. */
export interface HandbookData {
  readonly people: ReadonlyMap<string, Row<Person>>
  readonly teams: ReadonlyMap<string, Row<Team>>
  readonly projects: ReadonlyMap<string, Row<Project>>
  readonly counterparts: readonly Row<Counterpart>[]
  readonly recordings: readonly Row<Recording>[]
  readonly glossary: readonly Row<Term>[]
  readonly searchTests: readonly Row<SearchTest>[]
  /** Files of the project's own, by their name without its ending. */
  readonly others: ReadonlyMap<string, readonly Row<unknown>[]>
  /** What is wrong and told where it stands: a file (`people`), or a row of one (`people/hana-sakamoto`). What names it is not at fault. */
  readonly unread: ReadonlySet<string>
}

/** What a handbook without data files has. */
export const NO_DATA: HandbookData = {
  people: new Map(),
  teams: new Map(),
  projects: new Map(),
  counterparts: [],
  recordings: [],
  glossary: [],
  searchTests: [],
  others: new Map(),
  unread: new Set(),
}

/** A data file as discovery found it. */
export interface DataFile {
  /** From the project's root: `content/data/people.yaml`. */
  readonly file: string
  /** Its name without its ending: `people`. */
  readonly name: string
  readonly text: string
}

/** True where a key of one of these files may be right, and only its row could not be read. */
export function isUnread({ unread }: Pick<HandbookData, 'unread'>, files: readonly string[], key: string): boolean {
  return files.some((file) => unread.has(file) || unread.has(`${file}/${key}`))
}
