import type { Fragment } from '../fragment.ts'
import type { Source } from '../reading.ts'
import { createSearches } from '../searches.ts'

/** A source that nothing is read from yet. */
export function createSource(fragment: Fragment): Source {
  return { fragment, text: fragment.text, position: 0, searches: createSearches(fragment.text) }
}
