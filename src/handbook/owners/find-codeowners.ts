import type { CodeownersFile } from '../../model/owner.ts'
import type { NamedOwner } from './codeowners-lines.ts'
import { parseCodeowners, type CodeownersEntry, type CodeownersSection } from './parse-codeowners.ts'

/** Gives the owners of a file, which is named from the project's root; none for a file that is nobody's. */
export type FindCodeowners = (file: string) => readonly NamedOwner[]

/** Takes a CODEOWNERS file. In each section the last entry for a file counts, and what the sections say is taken together. */
export function codeownersFinder(found: CodeownersFile): FindCodeowners {
  const finders = parseCodeowners(found).sections.map(sectionFinder)
  return (file) => {
    const names = `${found.prefix}${file}`.split('/')
    const path = { names, words: [undefined, ...new Set(names)] }
    return finders.flatMap((find) => find(path))
  }
}

/** A path, and the words by which entries are looked up for it: its names, and none. */
interface SoughtPath {
  readonly names: readonly string[]
  readonly words: readonly (string | undefined)[]
}

function sectionFinder(section: CodeownersSection): (path: SoughtPath) => readonly NamedOwner[] {
  const exclusions = lastMatch(section.filter(({ isExclusion }) => isExclusion))
  const entries = lastMatch(section.filter(({ isExclusion }) => !isExclusion))
  // What a section excludes comes back by no later entry of it.
  return (path) => (exclusions(path) ? [] : (entries(path)?.owners ?? []))
}

interface RankedEntry {
  readonly entry: CodeownersEntry
  readonly rank: number
}

/** Finds the last entry that owns a path. Only those are asked of which the path has the name that they need, and those that need none. */
function lastMatch(entries: readonly CodeownersEntry[]): (path: SoughtPath) => CodeownersEntry | undefined {
  const byName = new Map<string | undefined, RankedEntry[]>()
  for (const [rank, entry] of entries.entries()) {
    const ranked = byName.get(entry.pattern.needs) ?? []
    byName.set(entry.pattern.needs, ranked)
    ranked.push({ entry, rank })
  }
  if (entries.length === 0) return () => undefined
  return ({ names, words }) => {
    let best: RankedEntry | undefined
    for (const word of words) {
      const last = byName.get(word)?.findLast(({ entry, rank }) => rank > (best?.rank ?? -1) && entry.pattern.owns(names))
      if (last) best = last
    }
    return best?.entry
  }
}
