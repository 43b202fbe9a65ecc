import { pathFollower } from '../check/html/follow-rules.ts'
import type { HtmlDocument } from '../check/html/html-document.ts'
import type { HtmlFinding, HtmlPage } from '../check/html/html-site.ts'
import { judgeLink, type LinkContext } from '../check/html/judge-link.ts'
import { readHtml } from '../check/html/read-html.ts'
import { readRedirectRules } from '../check/html/redirect-rules.ts'
import { resolvePage } from '../check/html/resolve-page.ts'
import { serveFiles } from '../check/html/served-files.ts'
import { siteAddresses } from '../check/html/site-addresses.ts'
import { pageSuggester } from '../check/html/suggest-page.ts'
import { targetFinder } from '../check/html/target-of.ts'
import type { Layouts } from '../model/layout.ts'
import { encodeRoute, outputFileOf, route, type Route } from '../model/route.ts'
import type { LayoutLink } from '../model/rule.ts'
import type { Site, SitePage } from '../model/site.ts'
import { renderSite } from '../render/render-site.ts'
import { layoutSources } from './layout-sources.ts'
import type { LoadedSite } from './load-site.ts'

/**
 * Finds what leads nowhere among the addresses that the project's own layouts print round the pages' text. Each page is rendered without
 * that, and what comes out is held against the files of the finished site. Nothing is done where the project has no layouts of its own.
 */
export function findLayoutLinks({ project, layouts, site }: LoadedSite): readonly LayoutLink[] {
  if (project.layoutsFolder === undefined) return []
  const { paths, documents, rules } = renderFrames(site, layouts)
  const addresses = siteAddresses(site.config.url, site.config.siteUrls)
  const files = serveFiles(paths)
  const redirects = readRedirectRules(rules, addresses)
  const targetOf = targetFinder(files, pathFollower(files, redirects, addresses))
  const surroundings = { files, addresses, targetOf, keep: (text: string): string => text }
  const bodies = new Map(site.pages.map((page) => [outputFileOf(page.route), page]))
  const pages = new Map<number, HtmlPage>()
  for (const [file, document] of documents)
    pages.set(file, resolvePage(withBody(document, bodies.get(paths[file] ?? '')), file, surroundings))
  const context: LinkContext = {
    site: { files, pages, rules: redirects },
    suggest: pageSuggester([...pages.keys()].map(files.addressOf)),
    slash: 'never',
    hrefOf: (address) => addresses.prefix + encodeRoute(route(address)),
  }
  const findings = [...pages.values()].flatMap((page) => page.links.flatMap((link) => judgeLink(link, page, context)))
  const find = layoutSources(project, project.layoutsFolder)
  return alike(findings.filter(({ severity }) => severity === 'error')).map(([first, count]) => {
    const from = route(files.addressOf(first.file))
    const { file, place } = find(first.subject, layoutOf(from, bodies.get(paths[first.file] ?? ''), site, layouts))
    return {
      url: first.subject,
      problem: first.message,
      ...(first.hint === undefined ? {} : { hint: first.hint }),
      from,
      pages: count,
      layout: file,
      ...(place ? { place } : {}),
    }
  })
}

/** What a site comes to without the texts of its pages. */
interface Frames {
  /** All files of the finished site. */
  readonly paths: readonly string[]
  /** Its HTML, by the number of the file. */
  readonly documents: ReadonlyMap<number, HtmlDocument>
  /** The text of its `_redirects`. */
  readonly rules: string
}

function renderFrames(site: Site, layouts: Layouts): Frames {
  const paths: string[] = []
  const documents = new Map<number, HtmlDocument>()
  let rules = ''
  for (const file of renderSite(withoutBodies(site), layouts)) {
    if ('content' in file && typeof file.content === 'string') {
      if (file.path.endsWith('.html')) documents.set(paths.length, readHtml(file.content))
      if (file.path === '_redirects') rules = file.content
    }
    paths.push(file.path)
  }
  return { paths, documents, rules }
}

/** The same site, its pages without their text; their headings stay, since layouts list them. */
function withoutBodies(site: Site): Site {
  const bare = new Map(
    site.pages.map((page) => [page, { ...page, page: { ...page.page, html: [''], slots: [], markdown: '' }, targets: [] }] as const),
  )
  const bareOf = (page: SitePage): SitePage => bare.get(page) ?? page
  return {
    ...site,
    pages: site.pages.map(bareOf),
    byRoute: new Map([...site.byRoute].map(([at, page]) => [at, bareOf(page)])),
    order: site.order.map(bareOf),
  }
}

/** A document with the anchors of the text that it was rendered without. */
function withBody(document: HtmlDocument, page: SitePage | undefined): HtmlDocument {
  return page ? { ...document, anchors: new Set([...document.anchors, ...page.page.anchors.map(({ id }) => id)]) } : document
}

/** The first of findings that say the same, each with the number of pages that it is on. */
function alike(findings: readonly HtmlFinding[]): readonly (readonly [first: HtmlFinding, pages: number])[] {
  const groups = new Map<string, { readonly first: HtmlFinding; readonly files: Set<number> }>()
  for (const finding of findings) {
    const key = finding.sameAs ?? finding.message
    const group = groups.get(key) ?? { first: finding, files: new Set<number>() }
    groups.set(key, group)
    group.files.add(finding.file)
  }
  return [...groups.values()].map(({ first, files }) => [first, files.size])
}

/** The name of the layout that printed a page; a page that the tool makes has one of its own. */
function layoutOf(at: Route, page: SitePage | undefined, { config }: Site, layouts: Layouts): string {
  if (!page) return at === '/' ? 'home' : 'not-found'
  const wanted = page.page.frontMatter.layout ?? config.layout
  return layouts.has(wanted) ? wanted : config.layout
}
