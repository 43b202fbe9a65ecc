import type { Site } from '../model/site.ts'
import type { Stats } from '../report/check-report.ts'

/** What a site holds that a check looks at, each with its number. */
export function siteStats({ pages, assets, redirects }: Site): Stats {
  const targets = pages.flatMap(({ page, targets: all }) => page.slots.map(({ kind }, index) => ({ kind, target: all[index] })))
  const count = (test: (link: (typeof targets)[number]) => boolean): string => targets.filter(test).length.toLocaleString('en')
  return [
    ['pages', pages.length.toLocaleString('en')],
    ['headings', sum(pages.map(({ page }) => page.headings.length))],
    ['anchors', sum(pages.map(({ page }) => page.anchors.length))],
    ['links to pages', count(({ kind, target }) => kind === 'link' && target?.kind === 'page')],
    ['links to files', count(({ kind, target }) => kind === 'link' && target?.kind === 'asset')],
    ['links to other sites', count(({ kind, target }) => kind === 'link' && target?.kind === 'external')],
    ['links that lead nowhere', count(({ kind, target }) => kind === 'link' && target?.kind === 'missing')],
    ['images, media and frames', count(({ kind }) => kind !== 'link')],
    ['files', assets.length.toLocaleString('en')],
    ['redirects', redirects.length.toLocaleString('en')],
  ]
}

function sum(numbers: readonly number[]): string {
  return numbers.reduce((total, number) => total + number, 0).toLocaleString('en')
}
