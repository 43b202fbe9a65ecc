import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, outputFileOf } from '../../model/route.ts'
import { hasOpenSearch, OPEN_SEARCH_ROUTE } from '../open-search-route.ts'
import { freeRoute } from '../page-list-routes.ts'
import type { Rendering } from '../rendering.ts'
import { SEARCH_ROUTE } from '../../handbook/page-lists/routes.ts'

/** The longest that names may be (OpenSearch 1.1, “ShortName”, “LongName”, “Description”). */
const SHORT = 16
const LONG = 48
const DESCRIPTION = 1024

/** `opensearch.xml`, with which a browser can search the site from its own bar (OpenSearch 1.1). */
export function* openSearch({ site }: Rendering): Generator<OutputFile> {
  const { config } = site
  if (!hasOpenSearch(config)) return
  const { title, description, url } = config
  const template = `${url}${encodeRoute(freeRoute(site, SEARCH_ROUTE))}?q={searchTerms}`
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', shortened(title, SHORT)),
      title.length > SHORT ? x('LongName', shortened(title, LONG)) : null,
      x('Description', shortened(description === '' ? title : description, DESCRIPTION)),
      x('InputEncoding', 'UTF-8'),
      x('Url', { type: 'text/html', template }),
    ]),
  ])
  yield { path: outputFileOf(OPEN_SEARCH_ROUTE), content: `${toXml(tree)}\n` }
}

/** Whole words where one ends in the later half; whole characters in any case. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  const end = cut.lastIndexOf(' ')
  return end > length / 2 ? cut.slice(0, end) : cut
}
