import type { PageOwner } from '../../model/owner.ts'
import type { HandbookData } from '../../model/data.ts'
import { hasLeft } from '../data/has-left.ts'
import type { KnownOwner, OwnerDirectory } from './owner-directory.ts'

/** Says who an owner is, whom an author or CODEOWNERS has named. */
export type IdentifyOwner = (written: string, from: PageOwner['from'], named: PageOwner['named']) => PageOwner

/** Takes whom the data knows; `today` is the day of the run, ISO. */
export function ownerIdentifier(directory: OwnerDirectory, people: HandbookData['people'], today: string): IdentifyOwner {
  const detailsOf = (known: KnownOwner): Omit<PageOwner, 'from' | 'named'> => {
    const { key, kind, value } = known
    const { name, chat, email } = value
    const reach = { ...(chat === undefined ? {} : { chat }), ...(email === undefined ? {} : { email }) }
    if (known.kind === 'person') return { key, kind, name, ...reach, ...(hasLeft(known.value, today) ? { hasLeft: true } : {}) }
    const { page, lead } = known.value
    const leader = lead === undefined ? undefined : people.get(lead)?.value
    const leading = leader && !hasLeft(leader, today) ? { lead: leader.name } : {}
    return { key, kind, name, ...reach, ...(page === undefined ? {} : { page }), ...leading }
  }
  return (written, from, named) => {
    const known = directory.find(written)
    const details = known ? detailsOf(known) : ({ key: written, kind: 'unknown', name: written } as const)
    return { ...details, from, named }
  }
}
