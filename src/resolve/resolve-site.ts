import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Page } from '../model/page.ts'
import type { Asset, FileHistory, Site } from '../model/site.ts'
import type { SourcePath } from '../model/source-path.ts'
import { indexAddresses } from './address-index.ts'
import { buildNavigation, readingOrder } from './navigation.ts'
import { ownAddress } from './own-address.ts'
import { publish } from './publish.ts'
import { collectRedirects } from './redirects.ts'
import { resolveAddress, type Surroundings } from './resolve-address.ts'
import { fragmentResolver } from './resolve-fragment.ts'
import { suggestPages } from './suggest.ts'

/** What a site is made of. */
export interface SiteInput {
  readonly config: Config
  readonly pages: readonly Page[]
  /** Each page's file from the project's root, for messages. */
  readonly files: ReadonlyMap<SourcePath, string>
  readonly assets: readonly Asset[]
  readonly history: ReadonlyMap<SourcePath, FileHistory>
  readonly layoutNames: readonly string[]
  /** What was found before pages met: by discovery, and in the configuration. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Brings all pages together: gives each its address, and each link its target. The order of the input does not matter. */
export function resolveSite({ config, pages, files, assets, history, layoutNames, diagnostics }: SiteInput): Site {
  const publication = publish(pages, files, assets, config)
  const own = ownAddress(config)
  const redirects = collectRedirects(publication, own)
  const surroundings: Surroundings = {
    index: indexAddresses(publication),
    redirects: redirects.byKey,
    byRoute: publication.byRoute,
    own,
    fragments: fragmentResolver(),
    suggest: suggestPages(publication.pages),
  }
  for (const page of publication.pages) {
    for (const slot of page.page.slots) page.targets.push(resolveAddress(slot, page, surroundings))
  }
  const navigation = buildNavigation(publication.pages, config)
  return {
    config,
    pages: publication.pages,
    byRoute: publication.byRoute,
    redirects: [...redirects.byKey.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
    navigation,
    order: readingOrder(navigation, publication.byRoute),
    assets: publication.assets,
    history,
    layoutNames,
    diagnostics: [...diagnostics, ...publication.diagnostics, ...redirects.diagnostics],
  }
}
