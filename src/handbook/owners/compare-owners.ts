import type { PageOwner } from '../../model/owner.ts'

type Named = Pick<PageOwner, 'key' | 'name'>

/** The order of owners in lists: by name, and by key where two have the same. */
export function compareOwners(a: Named, b: Named): number {
  return a.name.localeCompare(b.name, 'en') || (a.key < b.key ? -1 : 1)
}
