/** Gives a function that gives each name back as it is the first time, and then with an ordinal, so that none is given twice. */
export function createUniqueNames(withOrdinal: (name: string, ordinal: number) => string): (name: string) => string {
  const given = new Set<string>()
  const ordinals = new Map<string, number>()
  return (name) => {
    let unique = name
    for (let ordinal = (ordinals.get(name) ?? 1) + 1; given.has(unique); ordinal += 1) {
      unique = withOrdinal(name, ordinal)
      ordinals.set(name, ordinal)
    }
    given.add(unique)
    return unique
  }
}
