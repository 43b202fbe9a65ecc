import type { OutputFile } from '../../model/output.ts'
import type { PageOwner } from '../../model/owner.ts'
import { encodeRoute, type Route } from '../../model/route.ts'
import type { Site, SitePage } from '../../model/site.ts'
import type { Rendering } from '../rendering.ts'

/** A page as other programs read it. All days are ISO; what is not known is absent. */
interface JsonPage {
  readonly route: Route
  /** Absolute; absent where the site's address is not known. */
  readonly url?: string
  readonly title: string
  /** The source, from the project's root. */
  readonly file: string
  readonly owners: readonly (Pick<PageOwner, 'key' | 'name' | 'kind' | 'chat' | 'from'> & { readonly hasLeft?: true })[]
  readonly reviewed?: string
  readonly reviewEvery?: string
  readonly reviewDue?: string
  readonly changed?: string
  /** Where the page is for inside. */
  readonly audience?: 'internal'
  /** Where search engines are asked to leave the page out. */
  readonly noindex?: true
}

/** A key is never given another meaning; `version` would change if one had to be. */
interface JsonPages {
  readonly version: 1
  readonly title: string
  /** In order of route. */
  readonly pages: readonly JsonPage[]
}

/** `pages.json`: every page with its owners and its upkeep, for programs that remind people or count. Pages with `noindex` are in it, and say so. */
export function* pagesJson({ site, pages }: Rendering): Generator<OutputFile> {
  const inOrder = [...pages].sort((a, b) => (a.route < b.route ? -1 : 1))
  const value: JsonPages = { version: 1, title: site.config.title, pages: inOrder.map((page) => jsonPage(page, site)) }
  yield { path: 'pages.json', content: `${JSON.stringify(value, null, 1)}\n` }
}

function jsonPage({ page, route, file, owners, review }: SitePage, { config, history, internal }: Site): JsonPage {
  const changed = history.get(page.path)?.changed
  return {
    route,
    ...(config.url === '' ? {} : { url: config.url + encodeRoute(route) }),
    title: page.title,
    file,
    owners: owners.map(({ key, name, kind, chat, from, hasLeft }) => ({
      key,
      name,
      kind,
      ...(chat === undefined ? {} : { chat }),
      from,
      ...(hasLeft ? { hasLeft } : {}),
    })),
    ...(review?.reviewed === undefined ? {} : { reviewed: review.reviewed }),
    ...(review ? { reviewEvery: review.every, reviewDue: review.due } : {}),
    ...(changed === undefined ? {} : { changed }),
    ...(internal.has(route) ? { audience: 'internal' } : {}),
    ...(page.frontMatter.noindex === true ? { noindex: true } : {}),
  }
}
