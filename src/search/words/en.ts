import type { SearchWords } from './search-words.ts'

/** English. */
export const en: SearchWords = {
  search: 'Search',
  placeholder: 'Search the handbook',
  close: 'Close',
  section: 'Section',
  owner: 'Owner',
  allSections: 'All sections',
  allOwners: 'All owners',
  searching: 'Searching…',
  foundOne: '1 page',
  found: '{count} pages',
  foundSome: 'No page has all of these words; {count} have most of them',
  nothing: 'Nothing was found for “{query}”',
  didYouMean: 'Did you mean',
  allPages: 'All pages from A to Z',
  more: 'Show more',
  overdue: 'review overdue',
  keys: '↑ ↓ to choose, Enter to open, Esc to close',
  failed: 'The search could not be loaded. Try again, or look through all pages.',
  needsServer: 'The search works only where the handbook is on a server, and this page was opened from disk.',
}
