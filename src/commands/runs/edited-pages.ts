import { join } from 'node:path'
import type { Page, SourceFile } from '../../model/page.ts'
import type { KnownPages } from '../cached-pages.ts'
import { hasSameFace } from './face.ts'

/** The keys under which the cache has the pages of a run, by the paths of their sources, absolute. */
export type PageKeys = Readonly<Record<string, string>>

/** The keys of the sources of a run, in a project's folder. */
export function pageKeysOf(root: string, sources: readonly SourceFile[], { keys }: KnownPages): PageKeys {
  return Object.fromEntries(sources.map(({ file }, index) => [join(root, file), keys[index] ?? '']))
}

/** Tells whether pages that were edited show all others what they showed before. */
export type HaveSameFaces = (pages: readonly Page[]) => boolean

/**
 * Takes the keys of an earlier run and of this one, and the paths of all that was changed since. Looks up how the pages were that were edited; undefined where
 * anything else was changed, or that is not known.
 */
export function editedPages(before: PageKeys, now: PageKeys, changed: readonly string[], { cache }: KnownPages): HaveSameFaces | undefined {
  const paths = Object.keys(now)
  const isAsBefore = (path: string): boolean => before[path] === now[path]
  const edited = new Set(changed)
  if (paths.length !== Object.keys(before).length || changed.some((path) => now[path] === undefined || before[path] === undefined))
    return undefined
  if (!paths.every((path) => edited.has(path) || isAsBefore(path))) return undefined
  const old = new Map<number, Page>()
  const found = cache.find(changed.map((path) => before[path] ?? ''))
  for (const [at, path] of changed.entries()) {
    const page = found[at]
    if (!page) return undefined
    old.set(paths.indexOf(path), page)
  }
  return (pages) => pages.length === paths.length && [...old].every(([index, page]) => isSameAt(pages[index], page))
}

function isSameAt(page: Page | undefined, before: Page): boolean {
  return page !== undefined && hasSameFace(before, page)
}
