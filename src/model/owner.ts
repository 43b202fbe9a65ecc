import type { Place } from './diagnostic.ts'
import type { Route } from './route.ts'

/** Somebody who looks after a page. */
export interface PageOwner {
  /** A key of people.yaml or teams.yaml; for one that is in neither, what was written. */
  readonly key: string
  readonly name: string
  readonly kind: 'person' | 'team' | 'unknown'
  /** How to reach them: a channel or an address. */
  readonly chat?: string
  readonly email?: string
  /** The team's page, as its row has it. */
  readonly page?: string
  /** Who leads the team, by name, where they are still here. */
  readonly lead?: string
  /** True for a person who has left. */
  readonly hasLeft?: true
  readonly from: OwnerSource
  /** Where they were named; the file of the configuration is left open. */
  readonly named: { readonly file: string; readonly place?: Place }
}

/** Where it is said who looks after a page; the first of them that says it counts. */
export type OwnerSource = 'front matter' | 'CODEOWNERS' | 'section' | 'site'

/** A CODEOWNERS file as it was found. */
export interface CodeownersFile {
  /** The file as its writer knows it, from the project's root: `../.gitlab/CODEOWNERS`. */
  readonly file: string
  /** The way from the root of its repository to the project's root, `docs/`; empty where they are the same. */
  readonly prefix: string
  readonly text: string
}

/** A page as lists of owners have it. */
export interface OwnedPage {
  readonly route: Route
  readonly file: string
  readonly title: string
}

/** An owner and their pages. */
export interface OwnerEntry {
  readonly owner: PageOwner
  /** In order of file; each with the place where this owner is named for it. */
  readonly pages: readonly (OwnedPage & Pick<PageOwner, 'from' | 'named'>)[]
}
