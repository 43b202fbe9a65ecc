import { DamagedCacheError } from '../../cache/damaged-cache-error.ts'
import { openPageCache } from '../../cache/page-cache.ts'
import { pageKeys, pagesFolder, type Compiling } from '../../commands/cached-pages.ts'
import type { Page, SourceFile } from '../../model/page.ts'
import { isCrashed } from '../../parse/crashed.ts'

/** The pages that earlier runs compiled, a build's among them, and those that this session leaves to later ones. */
export interface PageMemory {
  /** What is known of some sources, in their order. */
  readonly find: (sources: readonly SourceFile[]) => readonly (Page | undefined)[]
  /** Keeps a page, as long as nothing is settled; gives the same page. */
  readonly keep: (source: SourceFile, page: Page) => Page
  /** Leaves what was kept to later runs. */
  readonly settle: () => void
  /** No text of a page that came from here can be read afterwards. */
  readonly close: () => void
}

/** Opens what a folder has of pages; undefined where there is no folder, or where nothing can be known to be as it was. */
export function openPageMemory(folder: string | undefined, compiling: Compiling): PageMemory | undefined {
  const keyOf = folder === undefined ? undefined : pageKeys(compiling)
  if (folder === undefined || !keyOf) return undefined
  const cache = openPageCache(pagesFolder(folder))
  let isSettled = false
  return {
    find: (sources) => cache.find(sources.map(keyOf)),
    keep: (source, page) => (isSettled || isCrashed(page) ? page : cache.keep(keyOf(source), page)),
    settle() {
      if (!isSettled) cache.settle()
      isSettled = true
    },
    close: cache.close,
  }
}

/** True where a page that was kept turned out not to be as it was written. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedCacheError
}
