import type { Discovery } from '../discover/discover.ts'
import type { Components } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { CodeownersFile } from '../model/owner.ts'
import type { FileHistory } from '../model/site.ts'
import type { CachedPages } from './cached-pages.ts'
import { joinPages } from './join-pages.ts'
import { parseAll } from './parse-all.ts'
import type { ParseMemo } from './parse-memo.ts'
import type { WatchedRun } from './runs/watched-run.ts'
import { formsOf } from './site-components.ts'
import type { AudienceSite } from './site-for-audience.ts'
import type { OnProgress, StageClock } from './stages.ts'

/** What a site is made from, beside the files that were found. */
export interface SiteMaking {
  readonly config: Config
  readonly layoutNames: readonly string[]
  readonly components: Components
  /** The last change of each file, by its path from the project's root, once it is known. */
  readonly history: Promise<ReadonlyMap<string, FileHistory>>
  readonly memo?: ParseMemo
  /** What earlier runs know of pages, and where that is kept; absent where they are not asked. */
  readonly cached?: { readonly pages: CachedPages; readonly folder: string | undefined }
  /** Is told what is found of pages, for a record of the run. */
  readonly watch?: WatchedRun
  /** How many threads help with compiling; where nobody says, as many as the work is worth. */
  readonly threads?: number | undefined
  /** Absent where the project has no such file. */
  readonly codeowners?: CodeownersFile
}

/** Makes a site of the files of a project: parses pages and joins them. */
export async function siteFrom(discovery: Discovery, making: SiteMaking, clock: StageClock, onProgress: OnProgress): Promise<AudienceSite> {
  const { sources, includes } = discovery
  const { config, components, memo, cached, threads } = making
  memo?.keepFiles(discovery)
  const compiling = { config, forms: formsOf(components), includes }
  const pages = await clock.run('parse', async () => {
    const known = cached?.pages.open(cached.folder, sources, compiling)
    const onPages = known && making.watch?.onSources(sources, known)
    const parsed = await parseAll(sources, compiling, { memo, pages: known, threads }, onProgress)
    onPages?.(parsed)
    return parsed
  })
  return clock.run('resolve', async () => joinPages({ ...making, discovery, pages, history: await making.history }))
}
