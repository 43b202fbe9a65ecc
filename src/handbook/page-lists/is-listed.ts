import type { SitePage } from '../../model/site.ts'

/** True for a page that lists of pages have: what the navigation leaves out is left out there too, and so is the page for missing ones. */
export function isListed({ page, route }: Pick<SitePage, 'page' | 'route'>): boolean {
  return page.frontMatter.hide !== true && route !== '/404.html'
}
