import type { Discovery } from '../discover/discover.ts'
import type { Components } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import { NO_DATA } from '../model/data.ts'
import type { FileHistory, Site } from '../model/site.ts'
import { createFragmentCompiler } from '../parse/compile-fragment.ts'
import { resolveSite } from '../resolve/resolve-site.ts'
import { parseAll } from './parse-all.ts'
import type { ParseMemo } from './parse-memo.ts'
import { formsOf } from './site-components.ts'
import { today } from './today.ts'
import type { OnProgress, StageClock } from './stages.ts'

/** What a site is made from, beside the files that were found. */
export interface SiteMaking {
  readonly config: Config
  readonly layoutNames: readonly string[]
  readonly components: Components
  /** The last change of each file, by its path from the project's root, once it is known. */
  readonly history: Promise<ReadonlyMap<string, FileHistory>>
  readonly memo?: ParseMemo
}

/** Makes a site of the files of a project: parses pages and joins them. */
export async function siteFrom(discovery: Discovery, making: SiteMaking, clock: StageClock, onProgress: OnProgress): Promise<Site> {
  const { sources, assets, redirects, unpublished, diagnostics } = discovery
  const { config, layoutNames, components, memo } = making
  memo?.keepFiles(discovery)
  const pages = await clock.run('parse', () => parseAll(config, sources, onProgress, memo, formsOf(components)))
  const files = new Map(sources.map(({ path, file }) => [path, file]))
  return clock.run('resolve', async () => {
    const known = await making.history
    const history = new Map(
      sources.flatMap(({ path, file }) => {
        const last = known.get(file)
        return last === undefined ? [] : [[path, last] as const]
      }),
    )
    return resolveSite({
      config,
      pages,
      files,
      assets,
      redirects,
      unpublished,
      history,
      data: NO_DATA,
      today: today(),
      layoutNames,
      components,
      compileFragment: createFragmentCompiler(config),
      diagnostics,
    })
  })
}
