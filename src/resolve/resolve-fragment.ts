import { decodePercent } from '../model/address.ts'
import type { Page } from '../model/page.ts'
import type { TargetRemark } from '../model/site.ts'

/** Judges whether a fragment leads to something on a page. */
export type ResolveFragment = (page: Page, fragment: string) => readonly TargetRemark[]

/**
 * Gives a judge that remembers each page's anchors. What `isUnread` is true for may have any anchor. An empty fragment and `top` lead to the page's top
 * (HTML Living Standard, 7.4.6.3); `:~:text=…` is a text fragment, for the browser to find.
 */
export function fragmentResolver(isUnread: (page: Page) => boolean = () => false): ResolveFragment {
  const known = new WeakMap<Page, ReadonlySet<string>>()
  return (page, fragment) => {
    const plain = fragment.replace(/:~:.*$/s, '')
    if (plain === '' || plain.toLowerCase() === 'top' || isUnread(page)) return []
    const ids = known.get(page) ?? new Set(page.anchors.map((anchor) => anchor.id))
    known.set(page, ids)
    const decoded = decodePercent(plain)
    if (ids.has(plain) || ids.has(decoded)) return []
    return [{ kind: 'anchor', fragment: plain }]
  }
}
