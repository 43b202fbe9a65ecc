import type { SourcePath } from '../model/source-path.ts'

/** A title for a page that gives none: `people/parental-leave.md` becomes “Parental leave”. */
export function titleFromPath(path: SourcePath): string {
  const parts = path.replace(/(?:\.html)?\.(?:md|markdown)$/, '').split('/')
  const last = parts.at(-1) ?? ''
  const name = /^(?:_?index|readme)$/i.test(last) ? (parts.at(-2) ?? 'Home') : last
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
