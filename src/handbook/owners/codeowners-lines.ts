import type { Place } from '../../model/diagnostic.ts'

/** An owner as CODEOWNERS names them: `@hana`, `@lindenworks/platform`, an e-mail address; and where. */
export interface NamedOwner {
  readonly handle: string
  readonly place: Place
}

/** A line of CODEOWNERS that says something. */
export type CodeownersLine =
  | { readonly kind: 'heading'; readonly section: string; readonly owners: readonly NamedOwner[] }
  | {
      readonly kind: 'entry'
      /** With its escapes. */
      readonly pattern: string
      readonly isExclusion: boolean
      readonly owners: readonly NamedOwner[]
      /** True where it names roles of a project, `@@maintainer`: they are nobody whom a reader could ask. */
      readonly hasRoles: boolean
      readonly place: Place
    }

/** `[Docs]`, `^[Docs]` for a section that need not approve, `[Docs][2]` for one of which two must. */
const HEADING = /^\^?\[([^\]]+)\](?:\[\d+\])?(?=\s|$)/

/** A pattern: anything up to white space that has no backslash before it. */
const PATTERN = /^(?:\\.|[^\s\\]|\\$)+/

/** Reads the lines of a CODEOWNERS file; comments and empty lines are left out. */
export function readCodeownersLines(text: string): readonly CodeownersLine[] {
  return text.split(/\r\n?|\n/).flatMap((line, index) => readLine(line, index + 1))
}

function readLine(line: string, number: number): readonly CodeownersLine[] {
  const indent = line.length - line.trimStart().length
  const words = line.slice(indent)
  const placeAt = (column: number, length: number): Place => {
    const begin = indent + column + 1
    return { line: number, column: begin, endLine: number, endColumn: begin + length }
  }
  if (words === '' || words.startsWith('#')) return []
  const heading = HEADING.exec(words)
  if (heading) return [{ kind: 'heading', section: (heading[1] ?? '').trim(), owners: ownersIn(words, heading[0].length, placeAt).owners }]
  const isExclusion = words.startsWith('!')
  const begin = isExclusion ? 1 : 0
  const pattern = PATTERN.exec(words.slice(begin))?.[0] ?? ''
  if (pattern === '') return []
  const { owners, hasRoles } = ownersIn(words, begin + pattern.length, placeAt)
  return [{ kind: 'entry', pattern, isExclusion, owners, hasRoles, place: placeAt(0, begin + pattern.length) }]
}

/** The owners from a column on, up to a comment. Words that are neither a handle nor an e-mail address are nobody. */
function ownersIn(
  words: string,
  from: number,
  placeAt: (column: number, length: number) => Place,
): { readonly owners: readonly NamedOwner[]; readonly hasRoles: boolean } {
  const owners: NamedOwner[] = []
  let hasRoles = false
  for (const { 0: handle, index } of words.slice(from).matchAll(/\S+/g)) {
    if (handle.startsWith('#')) break
    if (handle.startsWith('@@')) hasRoles = true
    else if (/^@[^@]|^[^@]+@[^@]+$/.test(handle)) owners.push({ handle, place: placeAt(from + index, handle.length) })
  }
  return { owners, hasRoles }
}
