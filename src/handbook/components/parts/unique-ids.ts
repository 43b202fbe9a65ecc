import { freeName, slugOf } from '../../slug.ts'

/** An id for each of some names, `term-error-budget`, no two alike. */
export function uniqueIds(prefix: string, names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => freeName(`${prefix}-${slugOf(name, 'word')}`, taken))
}
