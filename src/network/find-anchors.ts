import { decodePercent } from '../model/address.ts'
import { idsOf } from './ids-of.ts'
import type { Page } from './sender.ts'

/** What code hosts put before the ids of an author's headings; their scripts know of it. */
const AUTHORS_PREFIX = 'user-content-'

/** Says of fragments whether they are on a page. Of one that is not on the part of the page that was read, nothing is said. */
export function findAnchors({ html, isWhole }: Page, fragments: readonly string[]): Readonly<Record<string, boolean>> {
  const ids = idsOf(html)
  const found = fragments.map((fragment) => {
    const spellings = [fragment, decodePercent(fragment)].flatMap((id) => [id, AUTHORS_PREFIX + id])
    return [fragment, spellings.some((id) => ids.has(id))] as const
  })
  return Object.fromEntries(found.filter(([, isThere]) => isThere || isWhole))
}
