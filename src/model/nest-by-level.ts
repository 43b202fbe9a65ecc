/** An entry with those of deeper level that follow it. */
export interface Nested<T> {
  readonly entry: T
  readonly children: Nested<T>[]
}

/**
 * Nests a flat sequence by level: an entry goes under the nearest one before it that is less deep, whatever lies between.
 * An h3 straight after an h1 is its child, and an h2 after that its sibling (as kramdown nests contents lists).
 */
export function nestByLevel<T>(entries: readonly T[], levelOf: (entry: T) => number): Nested<T>[] {
  const top: Nested<T>[] = []
  const open: { level: number; children: Nested<T>[] }[] = []
  for (const entry of entries) {
    const level = levelOf(entry)
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const nested: Nested<T> = { entry, children: [] }
    ;(open.at(-1)?.children ?? top).push(nested)
    open.push({ level, children: nested.children })
  }
  return top
}
