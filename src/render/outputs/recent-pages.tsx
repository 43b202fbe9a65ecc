import { Day } from '../../handbook/components/parts/day.tsx'
import { lastChanged, type LastChanged } from '../../handbook/page-lists/last-changed.ts'
import { componentWords } from '../../handbook/words/words.ts'
import type { OutputFile } from '../../model/output.ts'
import { FEED_ROUTE, feedPages } from '../feed-pages.ts'
import { listPage } from '../list-page.ts'
import { recentRouteOf } from '../recent-route.ts'
import type { Rendering } from '../rendering.ts'
import { sectionNames } from '../view/section-names.ts'
import { PageItem } from './page-item.tsx'

/** How many pages are listed. */
const LIMIT = 100

/** `/recent/`: the pages that changed last, by month. Nothing where no history is known. */
export function* recentPages(rendering: Rendering): Generator<OutputFile> {
  const { site, pages } = rendering
  const route = recentRouteOf(site)
  if (route === undefined) return
  const recent = lastChanged(pages, site.history, LIMIT)
  const words = componentWords(site.config.lang)
  const { pageLists } = words
  const sectionOf = sectionNames(site.navigation)
  yield listPage(rendering, { route, title: pageLists.recent }, ({ to }) => (
    <>
      <p>{pageLists.recentText(recent.length)}</p>
      {[...months(recent)].map(([month, changed]) => (
        <section aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>
            <Day date={month} words={words} />
          </h2>
          <ul class="page-list">
            {changed.map(({ page, day }) => (
              <PageItem title={page.page.title} href={to(page.route)}>
                <Day date={day} words={words} />
                {sectionOf(page) && ` · ${sectionOf(page)}`}
              </PageItem>
            ))}
          </ul>
        </section>
      ))}
      {feedPages(site).length > 0 && (
        <p>
          <a href={to(FEED_ROUTE)}>{pageLists.feed}</a>
        </p>
      )}
    </>
  ))
}

/** By month, `2026-03`, in the order given. */
function months<Page>(recent: readonly LastChanged<Page>[]): ReadonlyMap<string, readonly LastChanged<Page>[]> {
  const byMonth = new Map<string, LastChanged<Page>[]>()
  for (const changed of recent) {
    const month = changed.day.slice(0, '2026-03'.length)
    byMonth.set(month, [...(byMonth.get(month) ?? []), changed])
  }
  return byMonth
}
