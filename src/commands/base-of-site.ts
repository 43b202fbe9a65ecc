import type { Base } from '../model/base.ts'
import type { Site } from '../model/site.ts'

/** What a site served, as a base that others are compared with. */
export function baseOfSite(site: Site): Omit<Base, 'name' | 'moved' | 'orphans'> {
  return {
    pages: site.pages.map(({ route, file, page }) => ({
      route,
      file,
      path: page.path,
      headings: page.headings.filter(({ id }) => id !== ''),
      ids: page.anchors.map(({ id }) => id),
      // Few rules ask for it, and it is read from the disk.
      get text() {
        return page.text
      },
    })),
    redirects: site.redirects.map(({ from, to, isPattern, file }) => ({ from, to, isPattern, file })),
    assets: site.assets.map(({ route, file }) => ({ route, file })),
  }
}
