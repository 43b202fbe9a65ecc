/** What was looked for in a text, and where it was found: looking for it again from further on costs nothing. */
export interface Searches {
  readonly text: string
  readonly found: Map<string, { from: number; at: number }>
}

/** Searches in a text of which nothing is known yet. */
export function createSearches(text: string): Searches {
  return { text, found: new Map() }
}

/** Where a string stands next, from an index on, or -1. A string that is not there is looked for once, however often it is asked for. */
export function findNext(searches: Searches, wanted: string, from: number): number {
  return remember(searches, wanted, from, () => searches.text.indexOf(wanted, from))
}

/** Where a pattern matches next, from an index on, or -1. The pattern has the flag `g`, and is known by its name. */
export function findPattern(searches: Searches, name: string, pattern: RegExp, from: number): number {
  return remember(searches, name, from, () => {
    pattern.lastIndex = from
    return pattern.exec(searches.text)?.index ?? -1
  })
}

/** Asks `search` only where what is known of `name` does not answer. */
export function remember(searches: Searches, name: string, from: number, search: () => number): number {
  const known = searches.found.get(name)
  if (known && from >= known.from && (known.at === -1 || from <= known.at)) return known.at
  const at = search()
  if (known) {
    known.from = from
    known.at = at
  } else searches.found.set(name, { from, at })
  return at
}
