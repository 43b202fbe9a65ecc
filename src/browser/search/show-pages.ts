import { bestSections } from '../../search/best-sections.ts'
import { excerptParts } from '../../search/excerpt.ts'
import { linkTo } from '../../search/link-style.ts'
import type { FoundPage } from '../../search/open-search.ts'
import type { PagefindPage } from '../../search/pagefind.ts'
import type { LinkStyle } from '../../model/route.ts'
import type { SearchWords } from '../../search/words/search-words.ts'
import { create } from './create.ts'

/** What found pages are shown with. */
export interface Showing {
  readonly words: SearchWords
  readonly links: LinkStyle
}

/** Loads found pages and makes an entry of each; one that cannot be loaded is left out. */
export async function showPages(pages: readonly FoundPage[], showing: Showing): Promise<readonly HTMLElement[]> {
  const loaded = await Promise.all(
    pages.map((page) =>
      page.load().then(
        (data) => entry(data, page, showing),
        () => undefined,
      ),
    ),
  )
  return loaded.filter((element) => element !== undefined)
}

/** A page: its title, which leads to it, where it stands, and its best sections. */
function entry(page: PagefindPage, { isStale }: FoundPage, { words, links }: Showing): HTMLElement {
  const { title = page.url, trail = '' } = page.meta
  const sections = bestSections(page)
  const top = sections.find(({ url }) => !url.includes('#'))
  const about = [
    ...(trail === '' ? [] : [create('span', {}, trail)]),
    ...(isStale ? [create('span', { class: 'search-overdue' }, words.overdue)] : []),
  ]
  const below = sections.filter((section) => section !== top && section.title !== '')
  const text = top?.excerpt ?? page.excerpt
  // Where the text above the first heading is a title alone, that is there already.
  const isShown = (below.length === 0 || top === sections[0]) && text.length > 3 * title.length
  return create(
    'li',
    { class: 'search-page-found' },
    create('a', { href: linkTo(page.url, links), class: 'search-title' }, title),
    ...(about.length === 0 ? [] : [create('p', { class: 'search-trail' }, ...about)]),
    ...(isShown ? [excerpt(text)] : []),
    ...(below.length === 0 ? [] : [create('ul', {}, ...below.map((section) => sectionEntry(section, links)))]),
  )
}

function sectionEntry({ title, url, excerpt: text }: PagefindPage['sub_results'][number], links: LinkStyle): HTMLElement {
  return create('li', {}, create('a', { href: linkTo(url, links) }, title), excerpt(text))
}

function excerpt(text: string): HTMLElement {
  const parts = excerptParts(text).map((part) => (part.isMarked ? create('mark', {}, part.text) : part.text))
  return create('p', { class: 'search-excerpt' }, ...parts)
}
