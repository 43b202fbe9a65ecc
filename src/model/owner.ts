import type { Place } from './diagnostic.ts'

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
  /** True for a person who has left. */
  readonly hasLeft?: true
  readonly from: 'front matter' | 'CODEOWNERS' | 'section' | 'site'
  /** Where they were named. */
  readonly named: { readonly file: string; readonly place?: Place }
}
