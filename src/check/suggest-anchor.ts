import type { Base } from '../model/base.ts'
import { nearest } from '../model/nearest.ts'
import type { Page } from '../model/page.ts'
import type { Site, SitePage } from '../model/site.ts'
import { indexBase } from './base-index.ts'

/** What a fragment most likely meant that its page does not have, the likeliest first: `#leave`, or `/other/#leave` on another page. */
export type SuggestAnchor = (page: SitePage, id: string) => readonly string[]

/** The only id of a page that differs from one in the case of letters alone. */
export function idOfOtherCase(page: Page, id: string): string | undefined {
  const folded = id.toLowerCase()
  const found = new Set(page.anchors.map((anchor) => anchor.id).filter((other) => other.toLowerCase() === folded))
  return found.size === 1 ? [...found][0] : undefined
}

/**
 * Takes a site, and what it was like before where that is known. Gives suggestions: the id in another case; the heading that took the
 * place; the same id on one other page only; the nearest heading. Makes its index when it is first asked.
 */
export function anchorSuggester(site: Site, base: Base | undefined): SuggestAnchor {
  let known: { readonly elsewhere: ReadonlyMap<string, SitePage | 'several'>; readonly before?: ReturnType<typeof indexBase> } | undefined
  return (page, id) => {
    known ??= { elsewhere: pagesById(site), ...(base ? { before: indexBase(base, site) } : {}) }
    const other = known.elsewhere.get(id)
    const headings = page.page.headings.map((heading) => heading.id).filter((heading) => heading !== '')
    const [sure, renamed, near] = [idOfOtherCase(page.page, id), known.before?.headingNowFor(page, id)?.id, nearest(id, headings)]
    const found = [
      ...here(sure),
      ...here(renamed),
      ...(other === undefined || other === 'several' || other === page ? [] : [`${other.route}#${id}`]),
      ...here(near),
    ]
    return [...new Set(found)]
  }
}

function here(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [`#${id}`]
}

/** Each id of the site with the page that has it, where only one has. */
function pagesById(site: Site): ReadonlyMap<string, SitePage | 'several'> {
  const pages = new Map<string, SitePage | 'several'>()
  for (const page of site.pages) {
    for (const { id } of page.page.anchors) {
      const other = pages.get(id)
      if (other === undefined) pages.set(id, page)
      else if (other !== page) pages.set(id, 'several')
    }
  }
  return pages
}
