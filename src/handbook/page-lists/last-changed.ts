import { compareText } from '../../model/compare-text.ts'
import type { Site, SitePage } from '../../model/site.ts'
import { isListed } from './is-listed.ts'

/** A page, and the ISO day on which its content changed last. */
export interface LastChanged<Page> {
  readonly page: Page
  readonly day: string
}

/** The pages that changed last, the latest first, `limit` at the most; those of which no history is known are left out. */
export function lastChanged<Page extends Pick<SitePage, 'page' | 'route'>>(
  pages: readonly Page[],
  history: Site['history'],
  limit: number,
): readonly LastChanged<Page>[] {
  return pages
    .filter(isListed)
    .flatMap((page) => {
      const day = history.get(page.page.path)?.changed
      return day === undefined ? [] : [{ page, day }]
    })
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.page.route, b.page.route))
    .slice(0, limit)
}
