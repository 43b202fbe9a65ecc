import { join } from 'node:path'
import { DamagedCacheError } from '../cache/damaged-cache-error.ts'
import { openPageCache, type PageCache } from '../cache/page-cache.ts'
import { keyContext, pageKey } from '../cache/page-key.ts'
import type { ComponentForms } from '../model/component.ts'
import { compileConfig, type CompileConfig } from '../model/config.ts'
import type { SourceFile } from '../model/page.ts'
import { takesIn } from '../parse/includes/takes-in.ts'
import { codeIdentity } from './code-identity.ts'

/** What sources are compiled with. */
export interface Compiling {
  readonly config: CompileConfig
  readonly forms: ComponentForms
  /** The files that pages can take in. */
  readonly includes: readonly SourceFile[]
}

/** What is known of some sources from earlier runs, by keys in their order. */
export interface KnownPages {
  readonly cache: PageCache
  readonly keys: readonly string[]
}

/** Pages that were compiled in earlier runs, for as long as this one lasts. */
export interface CachedPages {
  /** Opens what a folder has of some sources. Undefined where that would be of no use: there is no folder, and the pages are few. */
  readonly open: (folder: string | undefined, sources: readonly SourceFile[], compiling: Compiling) => KnownPages | undefined
  /** What stood in the way of keeping pages. */
  readonly notes: () => readonly string[]
}

/** Bytes of sources beyond which texts of pages are not held in memory. */
const MUCH = 3 << 20

const NOT_KEPT = 'The cache could not be written, so the next run will not be as quick'

/** Does some work with cached pages; where these turn out to be damaged, all of it once more without them. */
export async function withCachedPages<Result>(isWanted: boolean, work: (pages: CachedPages) => Promise<Result>): Promise<Result> {
  try {
    return await withPages(isWanted, work)
  } catch (error) {
    if (error instanceof DamagedCacheError) return withPages(false, work)
    throw error
  }
}

async function withPages<Result>(isWanted: boolean, work: (pages: CachedPages) => Promise<Result>): Promise<Result> {
  const caches: PageCache[] = []
  const pages: CachedPages = {
    open(folder, sources, compiling) {
      const keys = isWanted && folder !== undefined ? keysOf(sources, compiling) : undefined
      if (!keys && sources.reduce((sum, { bytes }) => sum + bytes.length, 0) < MUCH) return undefined
      const cache = openPageCache(keys && folder !== undefined ? pagesFolder(folder) : undefined)
      caches.push(cache)
      return { cache, keys: keys ?? sources.map(({ path }) => path) }
    },
    notes: () => [...new Set(caches.flatMap((cache) => cache.failure() ?? []))].map((reason) => `${NOT_KEPT}: ${reason}`),
  }
  try {
    return await work(pages)
  } finally {
    for (const cache of caches) cache.close()
  }
}

/** Where the pages are, in the folder for what is kept. */
export function pagesFolder(folder: string): string {
  return join(folder, 'pages')
}

function keysOf(sources: readonly SourceFile[], compiling: Compiling): readonly string[] | undefined {
  const keyOf = pageKeys(compiling)
  return keyOf && sources.map(keyOf)
}

/** Gives the key of a page by its source. Undefined where nothing can be known to be as it was. */
export function pageKeys({ config, forms, includes }: Compiling): ((source: SourceFile) => string) | undefined {
  const identity = codeIdentity(config.markdown)
  if (identity === undefined) return undefined
  const context = keyContext([identity, JSON.stringify(compileConfig(config)), JSON.stringify([...forms])], includes)
  return (source) => pageKey(context, source, takesIn(source))
}
