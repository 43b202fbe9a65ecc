import { matchInOrder, type Matching } from './match-in-order.ts'

/** A part of a pattern for one name: a letter, any letter, any number of them, or one of a set. */
type NamePart =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'many' }
  | { readonly kind: 'set'; readonly isNot: boolean; readonly ranges: readonly (readonly [string, string])[] }

/** `[a-z_]` and `[!0-9]`, as `fnmatch` reads them (POSIX, 2.14.1). */
const SET = /^\[([!^]?)(\]?[^\]]*)\]/

const MATCHING: Matching<NamePart, string> = {
  isMany: ({ kind }) => kind === 'many',
  matches(part, letter) {
    switch (part.kind) {
      case 'letter':
        return part.letter === letter
      case 'set':
        return part.isNot !== part.ranges.some(([first, last]) => first <= letter && letter <= last)
      case 'any':
      case 'many':
        return true
    }
  },
}

/** A pattern for one name of a path. */
export interface NamePattern {
  readonly parts: readonly NamePart[]
  /** The letters behind the last star or set, `.md` of `*.md`: most names are refused by their end. */
  readonly end: string
  /** True where it is nothing but letters. */
  readonly isPlain: boolean
}

/** Reads a pattern for one name of a path. A backslash takes a letter for itself; sets exist on GitLab only. */
export function readNamePattern(pattern: string, hasSets: boolean): NamePattern {
  const parts = readParts(pattern, hasSets)
  const plain = parts.findLastIndex(({ kind }) => kind !== 'letter') + 1
  const end = parts.slice(plain).flatMap((part) => (part.kind === 'letter' ? [part.letter] : []))
  return { parts, end: end.join(''), isPlain: plain === 0 }
}

/** True where a pattern matches a whole name. */
export function matchesName({ parts, end, isPlain }: NamePattern, name: string): boolean {
  return isPlain ? name === end : name.endsWith(end) && matchInOrder(parts, Array.from(name), MATCHING)
}

function readParts(pattern: string, hasSets: boolean): readonly NamePart[] {
  const parts: NamePart[] = []
  for (let rest = pattern; rest !== '';) {
    const set = hasSets && rest.startsWith('[') ? SET.exec(rest) : null
    if (set) {
      parts.push({ kind: 'set', isNot: set[1] !== '', ranges: rangesOf(set[2] ?? '') })
      rest = rest.slice(set[0].length)
      continue
    }
    const isEscaped = rest.startsWith('\\') && rest.length > 1
    const [letter = ''] = isEscaped ? rest.slice(1) : rest
    if (isEscaped || !(letter === '*' || letter === '?')) parts.push({ kind: 'letter', letter })
    else if (letter === '?') parts.push({ kind: 'any' })
    else if (parts.at(-1)?.kind !== 'many') parts.push({ kind: 'many' })
    rest = rest.slice(letter.length + (isEscaped ? 1 : 0))
  }
  return parts
}

function rangesOf(inside: string): readonly (readonly [string, string])[] {
  return (inside.match(/.-.|./gsu) ?? []).map((range) => {
    const letters = Array.from(range)
    return [letters[0] ?? '', letters.at(-1) ?? ''] as const
  })
}
