import { decodePercent } from '../../model/address.ts'
import type { Anchor } from '../../model/page.ts'
import type { Rule } from '../../model/rule.ts'
import type { Site, SitePage } from '../../model/site.ts'

/** An id that stands twice on a page: a link to it leads to the first, whichever was meant. */
export const anchorDuplicate: Rule = {
  id: 'anchor/duplicate',
  severity: 'warning',
  summary: 'an id stands once on a page',
  looksAt: 'texts',
  *check(site) {
    const repeats = site.pages.flatMap((page) => repeatedAnchors(page.page.anchors).map((repeat) => ({ page, ...repeat })))
    const linked = linkedFragments(site, new Set(repeats.map(({ page }) => page)))
    for (const { page, anchor, first } of repeats) {
      const isLinked = linked.get(page)?.has(anchor.id) ?? false
      const { file } = page
      yield {
        file,
        ...(anchor.place ? { place: anchor.place } : {}),
        subject: anchor.id,
        ...(isLinked ? { severity: 'error' } : {}),
        message: `#${anchor.id} is on this page already${isLinked ? ', and links to it lead there' : ''}`,
        hint: 'give one of the two another id',
        related: [{ file, ...(first.place ? { place: first.place } : {}), message: `#${anchor.id} is here first` }],
      }
    }
  },
}

/** Anchors without a place are the generator's, and none that an author could change. */
function repeatedAnchors(anchors: readonly Anchor[]): readonly { readonly anchor: Anchor; readonly first: Anchor }[] {
  const firsts = new Map<string, Anchor>()
  const repeated: { readonly anchor: Anchor; readonly first: Anchor }[] = []
  for (const anchor of anchors) {
    const first = firsts.get(anchor.id)
    if (!first) firsts.set(anchor.id, anchor)
    else if (anchor.place) repeated.push({ anchor, first })
  }
  return repeated
}

/** The fragments that links of the site name on some pages. */
function linkedFragments(site: Site, pages: ReadonlySet<SitePage>): ReadonlyMap<SitePage, ReadonlySet<string>> {
  const linked = new Map([...pages].map((page) => [page, new Set<string>()]))
  if (linked.size === 0) return linked
  for (const { targets } of site.pages) {
    for (const target of targets) {
      const fragments = target.kind === 'page' && target.fragment !== '' ? linked.get(target.page) : undefined
      if (!fragments || target.kind !== 'page') continue
      const plain = target.fragment.replace(/:~:.*$/s, '')
      fragments.add(plain).add(decodePercent(plain))
    }
  }
  return linked
}
