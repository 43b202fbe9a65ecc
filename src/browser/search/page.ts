import { createSearchBox, type SearchSite } from './search-box.ts'

/** Puts the search into the page that is there for it, with the query of its address, which follows what is asked; gives what leads to its field. */
export function fillSearchPage(place: HTMLElement, site: SearchSite): () => void {
  const box = createSearchBox(site, (query) => {
    history.replaceState(history.state, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`)
  })
  place.replaceChildren(box.element)
  const query = new URLSearchParams(location.search).get('q') ?? ''
  if (query !== '') box.ask(query)
  return () => {
    box.field.focus()
  }
}
