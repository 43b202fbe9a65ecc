import type { Base } from '../model/base.ts'
import type { Site, SitePage } from '../model/site.ts'

/** Anchors that only one page of the site has, and had not at the base: each with its page. Where a section went, they lead there. */
export function newAnchorsOf(site: Site, base: Base): ReadonlyMap<string, SitePage> {
  const before = new Map(base.pages.map(({ route, ids }) => [route, new Set(ids)]))
  const pages = new Map<string, SitePage[]>()
  for (const page of site.pages) {
    for (const id of new Set(page.page.anchors.map((anchor) => anchor.id))) {
      const there = pages.get(id)
      if (there) there.push(page)
      else pages.set(id, [page])
    }
  }
  const only = [...pages].flatMap(([id, [page, ...others]]) => (page && others.length === 0 ? [[id, page] as const] : []))
  return new Map(only.filter(([id, { route }]) => before.get(route)?.has(id) !== true))
}
