import type { Site } from '../../model/site.ts'
import type { PageView } from '../../model/view.ts'
import type { Hrefs } from '../hrefs.ts'
import type { Placement } from './navigation-tree.ts'

/** How many pages are listed, so that the entry page does not grow with the site where it has no sections. */
const LIMIT = 200

/** The pages below a page, in navigation order, two hundred at the most. In place of a folder without a page stand the pages below that. */
export function childrenView(placement: Placement | undefined, site: Site, hrefs: Hrefs): PageView['children'] {
  return pagesBelow(placement?.children ?? [], LIMIT).map(({ node: { title, route } }) => ({
    text: title,
    href: hrefs.to(route),
    description: site.byRoute.get(route)?.page.frontMatter.description ?? '',
  }))
}

function pagesBelow(placements: readonly Placement[], limit: number): readonly Placement[] {
  const found: Placement[] = []
  for (const placement of placements) {
    if (found.length === limit) break
    if (placement.node.hasPage) found.push(placement)
    else found.push(...pagesBelow(placement.children, limit - found.length))
  }
  return found
}
