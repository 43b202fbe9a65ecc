import type { Discovery } from '../discover/discover.ts'
import { readData } from '../handbook/data/read-data.ts'
import type { Components } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { CodeownersFile } from '../model/owner.ts'
import type { Page } from '../model/page.ts'
import type { FileHistory } from '../model/site.ts'
import { createFragmentCompiler } from '../parse/compile-fragment.ts'
import type { SiteInput } from '../resolve/resolve-site.ts'
import { siteForAudience, type AudienceSite } from './site-for-audience.ts'
import { today } from './today.ts'

/** What a site is joined from: its pages, and all that was found beside them. */
export interface Joining extends Pick<SiteInput, 'addresses' | 'isUnread'> {
  readonly config: Config
  readonly layoutNames: readonly string[]
  readonly components: Components
  readonly discovery: Discovery
  readonly pages: readonly Page[]
  /** By path from the project's root. */
  readonly history: ReadonlyMap<string, FileHistory>
  /** Absent where the project has no such file. */
  readonly codeowners?: CodeownersFile
}

/** Joins pages to a site. */
export function joinPages({ config, layoutNames, components, discovery, pages, history, ...making }: Joining): AudienceSite {
  const { sources, assets, redirects, unpublished, diagnostics } = discovery
  const day = today()
  const data = readData(discovery.data, config, day)
  const historyOf = sources.flatMap(({ path, file }) => {
    const last = history.get(file)
    return last === undefined ? [] : [[path, last] as const]
  })
  return siteForAudience({
    config,
    pages,
    files: new Map(sources.map(({ path, file }) => [path, file])),
    assets,
    redirects,
    unpublished,
    history: new Map(historyOf),
    data: data.data,
    ...(making.codeowners && { codeowners: making.codeowners }),
    ...(making.addresses && { addresses: making.addresses }),
    ...(making.isUnread && { isUnread: making.isUnread }),
    today: day,
    layoutNames,
    components,
    compileFragment: createFragmentCompiler(config),
    diagnostics: [...diagnostics, ...data.diagnostics],
  })
}
