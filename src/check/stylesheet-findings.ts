import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
import type { Place } from '../model/diagnostic.ts'
import { encodeRoute, relativeHref, route, type Route } from '../model/route.ts'
import type { Stylesheet } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { cssAddresses } from './html/css-addresses.ts'

/** An address of a stylesheet that is judged: where it stands, and what there is to say of it. */
export interface StylesheetFinding {
  readonly finding: { readonly file: string; readonly place: Place; readonly subject: string }
  readonly verdict:
    | { readonly kind: 'found'; readonly route: Route }
    | { readonly kind: 'missing'; readonly path: string }
    /** `isVerbatim`: the address stands in the text as it is, without escapes. */
    | { readonly kind: 'case'; readonly canonical: Route; readonly mended: string; readonly isVerbatim: boolean }
}

/** Judges each address in the stylesheets of a site that leads to a file of the site, in their order. Those elsewhere are left out. */
export function* stylesheetFindings(site: Site, stylesheets: readonly Stylesheet[]): Generator<StylesheetFinding> {
  if (stylesheets.length === 0) return
  const routes = new Set<Route>([...site.assets.map((asset) => asset.route), ...site.byRoute.keys()])
  const folded = new Map([...routes].map((there) => [there.toLowerCase(), there]))
  const prefix = parseAddress(site.config.url).path.replace(/\/+$/, '')
  for (const stylesheet of stylesheets) {
    const placeOf = placesIn(stylesheet.text)
    for (const { url, start, end } of cssAddresses(stylesheet.text)) {
      const verdict = judge(url, stylesheet.route, { routes, folded, prefix })
      if (!verdict) continue
      const finding = { file: stylesheet.file, place: placeOf(start, end), subject: url }
      const isVerbatim = stylesheet.text.slice(start, end) === url
      yield { finding, verdict: verdict.kind === 'case' ? { ...verdict, isVerbatim } : verdict }
    }
  }
}

/** What an address of a stylesheet may mean: the site's own, and the path under which they all are. */
interface Surroundings {
  readonly routes: ReadonlySet<Route>
  readonly folded: ReadonlyMap<string, Route>
  readonly prefix: string
}

function judge(url: string, from: Route, { routes, folded, prefix }: Surroundings) {
  const { scheme, authority, path, query, fragment } = parseAddress(url)
  if (scheme !== undefined || authority !== undefined || path === '') return undefined
  const isPrefixed = path.startsWith(`${prefix}/`)
  const joined = joinPath(from.slice(0, from.lastIndexOf('/') + 1), decodePercent(isPrefixed ? path.slice(prefix.length) : path))
  if (joined === undefined) return { kind: 'missing', path } as const
  if (routes.has(route(joined))) return { kind: 'found', route: route(joined) } as const
  const canonical = folded.get(joined.toLowerCase())
  if (canonical === undefined) return { kind: 'missing', path: joined } as const
  const address = path.startsWith('/') ? (isPrefixed ? prefix : '') + encodeRoute(canonical) : relativeHref(from, canonical, 'directory')
  return { kind: 'case', canonical, mended: address + query + (fragment === '' ? '' : `#${fragment}`) } as const
}

/** Gives the places of ranges of a text that are asked for from its start to its end. */
function placesIn(text: string): (start: number, end: number) => Place {
  let [line, lineStart, at] = [1, 0, 0]
  const advance = (offset: number): { readonly line: number; readonly column: number } => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line += 1
      lineStart = next + 1
      at = next + 1
    }
    return { line, column: offset - lineStart + 1 }
  }
  return (start, end) => {
    const [from, to] = [advance(start), advance(end)]
    return { ...from, endLine: to.line, endColumn: to.column }
  }
}
