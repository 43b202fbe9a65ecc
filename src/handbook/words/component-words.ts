import type { BacklogWords } from './backlog-words.ts'
import type { OwnerListWords } from './owner-list-words.ts'
import type { PageListWords } from './page-list-words.ts'

/** The words that components write, in one language. */
export interface ComponentWords {
  /** The language that days, numbers and lists are written in: the words' own, which is not always the page's. */
  readonly locale: string
  /** How a day is written, and a month or a year of which no more is known. Each takes long to make, and serves for all days. */
  readonly days: Intl.DateTimeFormat
  readonly months: Intl.DateTimeFormat
  readonly years: Intl.DateTimeFormat
  readonly editData: string
  readonly hasLeft: string
  /** What stands round something that is said by the way. */
  readonly aside: { readonly before: string; readonly after: string }
  readonly internal: string
  readonly public: string

  readonly name: string
  readonly role: string
  readonly team: string
  readonly teams: string
  readonly contact: string
  readonly chat: string
  readonly email: string
  readonly timezone: string
  readonly people: string
  readonly peopleOf: (team: string) => string

  readonly lead: string
  readonly parent: string
  readonly members: (count: number) => string
  readonly page: string
  readonly projects: string

  readonly person: string
  readonly comesFrom: string
  readonly thereFor: string
  readonly since: string
  readonly goals: string
  readonly deputy: string
  readonly counterparts: string
  readonly counterpartsFor: (team: string) => string

  readonly project: string
  readonly repository: string
  readonly tier: string
  readonly status: string
  readonly owners: string
  readonly projectOwners: string
  readonly projectOwnersOf: (team: string) => string
  /** What stands where a project has no owner. */
  readonly nobody: string
  /** Said behind that, before the name of who stands in. */
  readonly standsIn: { readonly before: string; readonly after: string }

  readonly date: string
  readonly recording: string
  readonly recordings: string
  readonly minutes: (count: string) => string
  readonly ledBy: (name: string) => string
  readonly owner: string
  readonly audience: string
  readonly transcript: string
  readonly notes: string
  readonly keptUntil: string
  readonly expired: string
  /** The name of the table of a series and a year. */
  readonly ofYear: (series: string, year: string) => string

  readonly also: string
  readonly moreAbout: (term: string) => string
  readonly changed: string
  readonly reviewed: string

  readonly backlog: BacklogWords
  readonly ownerLists: OwnerListWords
  readonly pageLists: PageListWords
}
