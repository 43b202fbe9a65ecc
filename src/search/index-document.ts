import { encodeRoute, type Route } from '../model/route.ts'
import type { Site, SitePage } from '../model/site.ts'
import { searchLanguage } from './page-language.ts'
import { wayToPages } from './way-to-pages.ts'

/** A page as the search reads it: its words and headings, and nothing of the frame that all pages have. */
export interface IndexDocument {
  /** From the site's root, encoded. */
  readonly url: string
  /** The language whose words it has: each has an index of its own. */
  readonly lang: string
  /** A whole HTML document. */
  readonly html: string
}

/** What the generator adds to a text, and what lists a page's own headings again. */
export const LEFT_OUT: readonly string[] = ['[data-generated]:not([data-generated="wrapper"])', '[data-toc]']

/** Between the titles of the way to a page. */
const TRAIL_MARK = ' › '

/**
 * The documents of a site's pages, in order of address. Pages that ask not to be found (`noindex`) are left out, and the page for missing ones;
 * those that only the navigation leaves out (`hide`) are there.
 */
export function indexDocuments(site: Site): readonly IndexDocument[] {
  const wayTo = wayToPages(site)
  return site.pages
    .filter((page) => site.byRoute.get(page.route) === page && isFound(page))
    .map((page) => indexDocument(page, wayTo(page.route), site))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
}

function isFound({ page, route }: SitePage): boolean {
  return page.frontMatter.noindex !== true && route !== '/404.html'
}

function indexDocument({ page, route, owners, review }: SitePage, way: readonly string[], { config }: Site): IndexDocument {
  const { frontMatter, title, hasLeadingH1 } = page
  const lang = searchLanguage(frontMatter.lang ?? config.lang, page.text.map(({ text }) => text).join(' '))
  const section = way[1] ?? (route === ROOT ? undefined : title)
  const keywords = [...(frontMatter.keywords ?? []), ...(frontMatter.tags ?? [])].slice(0, MOST_KEYWORDS)
  const facts = [
    fact('meta', 'title', title),
    ...(way.length > 1 ? [fact('meta', 'trail', way.slice(1).join(TRAIL_MARK))] : []),
    ...(keywords.length > 0 ? [fact('meta', 'keywords', keywords.join(', '))] : []),
    ...(section === undefined ? [] : [fact('filter', 'section', section)]),
    ...owners.map(({ name }) => fact('filter', 'owner', name)),
    // A page that was never reviewed is due on the day of the build, whichever that is: nobody says that it is out of date.
    ...(review?.reviewed === undefined ? [] : [fact('filter', 'due', review.due)]),
  ]
  const heading = hasLeadingH1 ? '' : `<h1>${escapeText(title)}</h1>`
  const body = `<body><main data-pagefind-body>${facts.join('')}${heading}${searchedHtml(page.html.join(''))}</main></body>`
  return { url: encodeRoute(route), lang, html: `<!doctype html><html lang="${escapeText(lang)}">${body}</html>` }
}

const ROOT = '/' as Route

/** A page with more keywords than this wants to be found for everything. */
const MOST_KEYWORDS = 30

/** A fact beside the words: it is no part of them. */
function fact(kind: 'meta' | 'filter', name: string, value: string): string {
  return `<span data-pagefind-ignore data-pagefind-${kind}="${name}">${escapeText(value)}</span>`
}

/** Code is searched too, but a page is seldom about what stands in its examples; and words of two cells are two words. */
function searchedHtml(html: string): string {
  return html.replace(/<(?:pre|dt|dd|br|summary|figcaption|caption|legend)(?=[\s>])/g, (tag) =>
    tag === '<pre' ? '<pre data-pagefind-weight="0.3"' : ` ${tag}`,
  )
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
