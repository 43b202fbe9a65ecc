import type { CodeownersFile } from '../../model/owner.ts'
import type { Place } from '../../model/diagnostic.ts'
import { compilePathPattern, type CodeownersForm, type PathPattern } from './path-pattern.ts'
import { readCodeownersLines, type CodeownersLine, type NamedOwner } from './codeowners-lines.ts'

/** An entry of CODEOWNERS: whose files they are that a pattern tells. */
export interface CodeownersEntry {
  readonly pattern: PathPattern
  /** Empty for files that are nobody's. */
  readonly owners: readonly NamedOwner[]
  /** True for a pattern that takes its files out of the whole section. */
  readonly isExclusion: boolean
  readonly place: Place
}

/** The entries that rank among themselves: all of a file without sections, each section of one that has them. */
export type CodeownersSection = readonly CodeownersEntry[]

/** CODEOWNERS, read. */
export interface Codeowners {
  readonly form: CodeownersForm
  readonly sections: readonly CodeownersSection[]
}

/** Reads a CODEOWNERS file, in GitHub's form or in GitLab's. Whatever stands in it, what can be read of it is. */
export function parseCodeowners({ file, text }: Pick<CodeownersFile, 'file' | 'text'>): Codeowners {
  const lines = readCodeownersLines(text)
  const form = formOf(file, lines)
  if (form === 'github') return { form, sections: [lines.flatMap((line) => entryOf(line, form, []))] }
  const sections = new Map<string, CodeownersEntry[]>()
  let name = ''
  let defaults: readonly NamedOwner[] = []
  for (const line of lines) {
    if (line.kind === 'heading') {
      // Sections of one name are one section, and letters count alike.
      name = line.section.toLowerCase()
      defaults = line.owners
      continue
    }
    const entries = sections.get(name) ?? []
    entries.push(...entryOf(line, form, defaults))
    sections.set(name, entries)
  }
  return { form, sections: [...sections.values()] }
}

/** Sections, exclusions and roles are GitLab's; else the folder says whose form it is. Without a sign it is GitHub's, which most tools follow. */
function formOf(file: string, lines: readonly CodeownersLine[]): CodeownersForm {
  const hasSign = lines.some((line) => line.kind === 'heading' || line.isExclusion || line.hasRoles)
  return !/(?:^|\/)\.github\//.test(file) && (hasSign || /(?:^|\/)\.gitlab\//.test(file)) ? 'gitlab' : 'github'
}

function entryOf(line: CodeownersLine, form: CodeownersForm, defaults: readonly NamedOwner[]): readonly CodeownersEntry[] {
  // GitHub knows no sections and no exclusions: such lines do nothing there.
  if (line.kind === 'heading' || (line.isExclusion && form === 'github')) return []
  const { pattern, isExclusion, place } = line
  const owners = line.owners.length === 0 && !line.hasRoles ? defaults : line.owners
  return [{ pattern: compilePathPattern(pattern, form), owners, isExclusion, place }]
}
