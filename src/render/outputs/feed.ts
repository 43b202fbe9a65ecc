import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, outputFileOf, route, type Route } from '../../model/route.ts'
import { FEED_ROUTE, feedPages } from '../feed-pages.ts'
import type { Rendering } from '../rendering.ts'

/**
 * `feed.xml`, an Atom feed of the pages that changed last (RFC 4287). A page's address is its id, so that a reader of feeds sees a change of it as
 * such, and not as another page.
 */
export function* feed({ site }: Rendering): Generator<OutputFile> {
  const { config } = site
  const entries = feedPages(site)
  const [latest] = entries
  if (!latest) return
  const urlOf = (to: Route): string => config.url + encodeRoute(to)
  const home = urlOf(route('/'))
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': config.lang }, [
      x('title', config.title),
      config.description === '' ? null : x('subtitle', config.description),
      x('id', home),
      x('link', { href: home }),
      x('link', { rel: 'self', type: 'application/atom+xml', href: urlOf(FEED_ROUTE) }),
      x('updated', timeOf(latest.day)),
      // An entry without an author has that of the feed, which must have one then (RFC 4287, 4.1.1).
      x('author', [x('name', config.title)]),
      ...entries.map(({ page: { page, route: address }, day }) =>
        x('entry', { 'xml:lang': page.frontMatter.lang ?? null }, [
          x('title', page.title),
          x('id', urlOf(address)),
          x('link', { href: urlOf(address) }),
          x('updated', timeOf(day)),
          page.frontMatter.description === undefined ? null : x('summary', page.frontMatter.description),
        ]),
      ),
    ]),
  ])
  yield { path: outputFileOf(FEED_ROUTE), content: `${toXml(tree)}\n` }
}

/** History is known to the day. */
function timeOf(day: string): string {
  return `${day}T00:00:00Z`
}
