import type { CodeownersFile } from '../../model/owner.ts'
import type { NamedOwner } from './codeowners-lines.ts'
import { parseCodeowners, type CodeownersSection } from './parse-codeowners.ts'

/** Gives the owners of a file, which is named from the project's root; none for a file that is nobody's. */
export type FindCodeowners = (file: string) => readonly NamedOwner[]

/** Takes a CODEOWNERS file. In each section the last entry for a file counts, and what the sections say is taken together. */
export function codeownersFinder(found: CodeownersFile): FindCodeowners {
  const { sections } = parseCodeowners(found)
  return (file) => {
    const names = `${found.prefix}${file}`.split('/')
    return sections.flatMap((section) => ownersIn(section, names))
  }
}

function ownersIn(section: CodeownersSection, path: readonly string[]): readonly NamedOwner[] {
  const last = section.findLast(({ isExclusion, owns }) => !isExclusion && owns(path))
  if (!last) return []
  // What a section excludes comes back by no later entry of it.
  return section.some(({ isExclusion, owns }) => isExclusion && owns(path)) ? [] : last.owners
}
