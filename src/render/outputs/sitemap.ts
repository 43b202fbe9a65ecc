import { sitemap as sitemapTree } from 'xast-util-sitemap'
import { toXml } from 'xast-util-to-xml'
import type { OutputFile } from '../../model/output.ts'
import { encodeRoute } from '../../model/route.ts'
import { NOT_FOUND_ROUTE } from '../hrefs.ts'
import type { Rendering } from '../rendering.ts'

/**
 * `sitemap.xml`, the absolute address of each page and when it last changed (sitemaps.org). Only where the site's own
 * address is known; without the pages that ask search engines to leave them out.
 */
export function* sitemap({ site, pages }: Rendering): Generator<OutputFile> {
  const { url } = site.config
  const listed = pages.filter(({ page, route }) => page.frontMatter.noindex !== true && route !== NOT_FOUND_ROUTE)
  if (url === '' || listed.length === 0) return
  const entries = listed.map(({ page, route }) => ({ url: url + encodeRoute(route), modified: site.history.get(page.path)?.changed }))
  yield { path: 'sitemap.xml', content: `${toXml(sitemapTree(entries))}\n` }
}
