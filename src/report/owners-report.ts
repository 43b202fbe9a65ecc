import type { OwnedPage, OwnerEntry } from '../model/owner.ts'
import type { Route } from '../model/route.ts'

/** Owners and their pages: what every format is made from. */
export interface OwnersReport {
  /** What was asked for: all owners, the pages of one, pages of nobody, or owners with whom something is wrong. */
  readonly shows: 'owners' | 'pages' | 'unowned' | 'unknown'
  /** In order of name. */
  readonly owners: readonly ListedOwner[]
  /** Pages that nobody looks after, or nobody who is still here, in order of file. */
  readonly unowned: readonly OwnedPage[]
  /** How many pages the handbook has. */
  readonly pages: number
  /** True where no data file says who there is, so that nobody can be unknown. */
  readonly hasNoData: boolean
  /** The address of a page; empty where the site's is not known. */
  readonly urlOf: (of: Route) => string
}

/** An owner in a list; one whom no data file knows comes with the key that was most likely meant. */
export interface ListedOwner extends OwnerEntry {
  readonly suggestion?: string
}

/** How it stands with an owner, where it is not as it should be. */
export function ownerState({ owner: { kind, hasLeft } }: OwnerEntry, { hasNoData }: OwnersReport): '' | 'unknown' | 'left' {
  if (hasLeft === true) return 'left'
  return kind === 'unknown' && !hasNoData ? 'unknown' : ''
}
