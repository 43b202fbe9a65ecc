import type { Discovery } from '../discover/discover.ts'
import type { Components } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { CodeownersFile } from '../model/owner.ts'
import type { FileHistory } from '../model/site.ts'
import { joinPages } from './join-pages.ts'
import { parseAll } from './parse-all.ts'
import type { ParseMemo } from './parse-memo.ts'
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
  /** Absent where the project has no such file. */
  readonly codeowners?: CodeownersFile
}

/** Makes a site of the files of a project: parses pages and joins them. */
export async function siteFrom(discovery: Discovery, making: SiteMaking, clock: StageClock, onProgress: OnProgress): Promise<AudienceSite> {
  const { sources, includes } = discovery
  const { config, components, memo } = making
  memo?.keepFiles(discovery)
  const pages = await clock.run('parse', () => parseAll(config, sources, onProgress, memo, formsOf(components), includes))
  return clock.run('resolve', async () => joinPages({ ...making, discovery, pages, history: await making.history }))
}
