/** An id for each of some names, `term-error-budget`, no two alike. */
export function uniqueIds(prefix: string, names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return names.map((name) => {
    const id = `${prefix}-${slugOf(name)}`
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}-${String(count)}`
  })
}

function slugOf(name: string): string {
  const parts = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return parts?.join('-') ?? 'word'
}
