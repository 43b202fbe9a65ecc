import { requirePublicPages } from '../../commands/load-site.ts'
import { joinPages } from '../../commands/join-pages.ts'
import { obstacleToSearch } from '../../commands/search-index.ts'
import type { Discovery } from '../../discover/discover.ts'
import type { CodeownersFile } from '../../model/owner.ts'
import type { Page } from '../../model/page.ts'
import type { FileHistory, Site } from '../../model/site.ts'
import { createSiteFiles, type SiteFiles } from '../../render/site-files.ts'
import type { ReplacePage } from '../../resolve/replace-page.ts'
import type { AddressMemory } from '../../resolve/target-resolver.ts'
import type { Foundation } from '../../commands/load-foundation.ts'

/** A handbook as it stands at a moment: its site, and what is made of it on demand. */
export interface JoinedSite {
  readonly site: Site
  readonly replace?: ReplacePage
  readonly files: () => SiteFiles
  /** Has what is made of the site made anew; `leads`: pages lead to others than before. */
  readonly refresh: (leads: boolean) => void
  /** Has all planned anew: a page needs of the browser what none did. */
  readonly replan: () => void
}

/** What a handbook is joined from. */
export interface Parts {
  readonly foundation: Foundation
  readonly discovery: Discovery
  readonly pages: readonly Page[]
  readonly isUnread: (page: Page) => boolean
  readonly history: ReadonlyMap<string, FileHistory>
  readonly codeowners: CodeownersFile | undefined
  readonly addresses: AddressMemory
}

/** Joins pages. Throws a UsageError where there is no page for the readers of the site. */
export function joinSite({ foundation, discovery, codeowners, ...parts }: Parts): JoinedSite {
  const { config, layouts, components } = foundation
  const layoutNames = [...layouts.keys()].sort()
  const joined = joinPages({ config, layoutNames, components, discovery, ...parts, ...(codeowners && { codeowners }) })
  requirePublicPages(joined)
  const search = config.search && obstacleToSearch(joined.site) === undefined
  // As a build does it: the site offers no search that it does not have.
  const site = { ...joined.site, config: { ...config, search } }
  let files: SiteFiles | undefined
  return {
    site,
    ...(joined.replace && { replace: joined.replace }),
    files: () => (files ??= createSiteFiles(site, layouts)),
    replan() {
      files = undefined
    },
    refresh(leads) {
      files?.forget(leads)
    },
  }
}
