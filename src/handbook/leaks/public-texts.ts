import { editHref } from '../../model/edit-href.ts'
import { encodeRoute, outputFileOf, route } from '../../model/route.ts'
import type { Site, SitePage } from '../../model/site.ts'
import { hideAddresses, hiddenAddresses } from '../audiences/hidden-addresses.ts'
import { allRows } from '../data/all-rows.ts'

/**
 * What public sources say, one text after the other: pages with all that leads to them and all that they lead to, rows, and the configuration's words.
 * Layouts and files that are copied say nothing that counts: what they hold has to be in another source as well.
 */
export function* publicTexts(site: Site): Generator<string> {
  const { config } = site
  yield [config.title, config.description, config.url, ...config.siteUrls, config.editUrl, ...config.frameHosts, ...config.owner].join(
    '\n\n',
  )
  yield config.publicWords.join('\n\n')
  yield site.layoutNames.join('\n\n')
  for (const page of site.pages) {
    yield* textsOf(page)
    const own = config.url + encodeRoute(page.route)
    yield `${own}\n\n${config.url}${encodeRoute(route(outputFileOf(page.route))).replace(/\.html?$/, '.md')}\n\n${config.editUrl === '' ? '' : editHref(config.editUrl, page.file)}`
  }
  for (const { from, to } of site.redirects) yield `${from}\n\n${to}`
  for (const row of allRows(site.data)) yield `${row.file}\n\n${row.id}\n\n${JSON.stringify(row.value, null, 2).replaceAll('\n', '\n\n')}`
}

/** Whom a page's front matter names may be for inside all the same: what counts is whom the site names of them. */
function* textsOf(page: SitePage): Generator<string> {
  const { html, frontMatter, title, slots, markdown } = page.page
  const hidden = hiddenAddresses(page)
  yield html.join('')
  yield hideAddresses(markdown, hidden)
  yield [title, page.route, page.file, JSON.stringify({ ...frontMatter, places: undefined, owner: undefined, reviewed: undefined })].join(
    '\n\n',
  )
  yield [...page.owners.map((owner) => JSON.stringify(owner, null, 2)), page.review?.by ?? ''].join('\n\n').replaceAll('\n', '\n\n')
  yield slots.map(({ url, text }) => `${text}\n\n${hidden.has(url) ? '' : url}`).join('\n\n')
}
