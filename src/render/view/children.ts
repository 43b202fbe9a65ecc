import type { Site } from '../../model/site.ts'
import type { PageView } from '../../model/view.ts'
import type { Hrefs } from '../hrefs.ts'
import type { Placement } from './navigation-tree.ts'

/** The pages below a page, in navigation order. In place of a folder without a page stand the pages below that. */
export function childrenView(placement: Placement | undefined, site: Site, hrefs: Hrefs): PageView['children'] {
  if (!placement) return []
  return placement.children.flatMap((child) => {
    const { title, route, hasPage } = child.node
    if (!hasPage) return childrenView(child, site, hrefs)
    return { text: title, href: hrefs.to(route), description: site.byRoute.get(route)?.page.frontMatter.description ?? '' }
  })
}
