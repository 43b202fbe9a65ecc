import { bodyStartOf, type Range } from './text-places.ts'

/** The front matter of a page's text: its YAML between the two lines of `---`, none at all, or something that is better left alone. */
export type FoundFrontMatter =
  | { readonly kind: 'yaml'; readonly yaml: Range }
  /** Where it would begin. */
  | { readonly kind: 'none'; readonly at: number }
  | { readonly kind: 'unclear' }

/** Finds the front matter of a page as it is in its file. The YAML ends where the closing line begins. */
export function findFrontMatter(text: string): FoundFrontMatter {
  const at = bodyStartOf(text)
  if (!text.startsWith('---', at) || text[at + 3] === '-') return { kind: 'none', at }
  const first = /^---[ \t]*(?:ya?ml)?[ \t]*\r?\n/.exec(text.slice(at, at + 200))?.[0]
  const close = text.indexOf('\n---', at + 3)
  if (first === undefined || close < 0) return { kind: 'unclear' }
  return { kind: 'yaml', yaml: { start: at + first.length, end: close + 1 } }
}
