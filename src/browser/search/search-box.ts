import type { FoundPage } from '../../search/open-search.ts'
import { suggestQuery } from '../../search/suggest-query.ts'
import type { SearchWords } from '../../search/words/search-words.ts'
import { isoDay } from '../page/reviews.ts'
import { enableArrowKeys } from './arrow-keys.ts'
import { create } from './create.ts'
import { createFilters } from './filters.ts'
import { loadSearch, loadTitles, type LoadedSearch } from './load-search.ts'
import { showPages } from './show-pages.ts'

/** The field, its filters and what was found: the same in the dialog and on the page of its own. */
export interface SearchBox {
  readonly element: HTMLElement
  readonly field: HTMLInputElement
  readonly ask: (query: string) => void
}

/** How many pages are shown at a time. */
const AT_A_TIME = 8

/** What a search box stands on. */
export interface SearchSite {
  /** The site's root. */
  readonly root: URL
  /** The page index A–Z; empty where the page does not name it. */
  readonly allPages: string
  readonly words: SearchWords
}

/** Makes a search box. `onAsk` is told of each query that was answered. */
export function createSearchBox(site: SearchSite, onAsk: (query: string) => void): SearchBox {
  const { words, root } = site
  const field = create('input', {
    type: 'search',
    'aria-label': words.search,
    placeholder: words.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  })
  const status = create('p', { class: 'search-status', role: 'status' })
  const list = create('ol', { class: 'search-found' })
  const hints = create('div', { class: 'search-hints' })
  const filters = createFilters(words, answerNow)
  const results = create('div', { class: 'search-results' }, list, hints)
  const element = create('div', { class: 'search-box', role: 'search' }, field, filters.element, status, results)
  let loading: Promise<LoadedSearch> | undefined
  let asked = 0
  let answered = Promise.resolve()

  /** Once; after a failure again. */
  function load(): Promise<LoadedSearch> {
    loading ??= loadSearch(root).then(async (loaded) => {
      await filters.fill(loaded.search)
      return loaded
    })
    loading.catch(() => (loading = undefined))
    return loading
  }

  function answerNow(): void {
    answered = answer()
  }

  async function answer(): Promise<void> {
    const mine = ++asked
    const query = field.value.trim()
    onAsk(query)
    if (query === '') {
      show('', [], [])
      return
    }
    status.textContent ||= words.searching
    try {
      const { search, settings } = await load()
      const { pages, isLoose } = await search.find({
        words: query,
        lang: document.documentElement.lang,
        today: isoDay(new Date()),
        ...filters.chosen(),
      })
      const first = await showPages(pages.slice(0, AT_A_TIME), { words, links: settings.links })
      const hintsBelow = pages.length === 0 ? await hintsFor(query, settings.glossary.flat()) : []
      if (mine !== asked) return
      show(countOf(pages, isLoose, query), first, [...(pages.length > AT_A_TIME ? [moreButton(pages, mine, settings)] : []), ...hintsBelow])
    } catch {
      if (mine === asked) show(words.failed, [], allPages())
    }
  }

  function show(text: string, entries: readonly Node[], below: readonly Node[]): void {
    status.textContent = text
    list.replaceChildren(...entries)
    hints.replaceChildren(...below)
  }

  function countOf({ length }: readonly FoundPage[], isLoose: boolean, query: string): string {
    if (length === 0) return words.nothing.replace('{query}', () => query)
    if (isLoose) return words.foundSome.replace('{count}', String(length))
    return length === 1 ? words.foundOne : words.found.replace('{count}', String(length))
  }

  function moreButton(pages: readonly FoundPage[], mine: number, { links }: LoadedSearch['settings']): HTMLElement {
    const button = create('button', { type: 'button', class: 'search-more' }, words.more)
    let shown = AT_A_TIME
    button.addEventListener('click', () => {
      const next = pages.slice(shown, shown + AT_A_TIME)
      shown += AT_A_TIME
      void showPages(next, { words, links }).then((entries) => {
        if (mine !== asked) return
        list.append(...entries)
        entries[0]?.querySelector('a')?.focus()
        if (shown >= pages.length) button.remove()
      })
    })
    return button
  }

  async function hintsFor(query: string, glossary: readonly string[]): Promise<readonly Node[]> {
    const suggestion = suggestQuery(query, [...glossary, ...(await loadTitles(root))])
    if (suggestion === undefined) return allPages()
    const button = create('button', { type: 'button' }, suggestion)
    button.addEventListener('click', () => {
      ask(suggestion)
      field.focus()
    })
    return [create('p', {}, `${words.didYouMean} `, button, '?'), ...allPages()]
  }

  function allPages(): readonly Node[] {
    return site.allPages === '' ? [] : [create('p', {}, create('a', { href: site.allPages }, words.allPages))]
  }

  function ask(query: string): void {
    field.value = query
    answerNow()
  }

  field.addEventListener('input', answerNow)
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
  // Who types and presses Enter at once means what will be found first.
  enableArrowKeys(element, field, () => void answered.then(() => list.querySelector('a')?.click()))
  return { element, field, ask }
}
