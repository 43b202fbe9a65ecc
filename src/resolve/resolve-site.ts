import type { Components } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { HandbookData } from '../model/data.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { CompileFragment } from '../model/fragment.ts'
import type { CodeownersFile } from '../model/owner.ts'
import type { Page } from '../model/page.ts'
import { redirectFinder } from '../model/redirect-pattern.ts'
import type { Asset, FileHistory, Site, WrittenRedirect } from '../model/site.ts'
import type { SourcePath } from '../model/source-path.ts'
import { indexAddresses } from './address-index.ts'
import { expandComponents } from './components/expand-components.ts'
import { addressFollower } from './follow-address.ts'
import { generatedAssets } from './generated-assets.ts'
import { hideBareAddresses } from './hide-bare-addresses.ts'
import { inboundLinks } from './inbound-links.ts'
import { buildNavigation, readingOrder } from './navigation.ts'
import { ownAddress } from './own-address.ts'
import { resolveOwners } from './owners.ts'
import { publish } from './publish.ts'
import { collectRedirects } from './redirects.ts'
import { resolveAddress, type Surroundings } from './resolve-address.ts'
import { fragmentResolver } from './resolve-fragment.ts'
import { resolveReviews } from './reviews.ts'
import { settleRedirects, shadowedPatterns } from './settle-redirects.ts'

/** What a site is made of. */
export interface SiteInput {
  readonly config: Config
  readonly pages: readonly Page[]
  /** Each page's file from the project's root, for messages. */
  readonly files: ReadonlyMap<SourcePath, string>
  readonly assets: readonly Asset[]
  /** What `redirects.yaml` says. */
  readonly redirects: readonly WrittenRedirect[]
  /** Files of the content that are read or skipped and never published, by their path below its root. */
  readonly unpublished: readonly string[]
  readonly history: ReadonlyMap<SourcePath, FileHistory>
  readonly data: HandbookData
  /** Absent where the project has no such file. */
  readonly codeowners?: CodeownersFile
  /** The day of the run, ISO. */
  readonly today: string
  readonly components: Components
  readonly compileFragment: CompileFragment
  readonly layoutNames: readonly string[]
  /** Addresses, from the root, of what is for inside and left out of this site: links to them are told apart from links to nothing. */
  readonly leftOut?: ReadonlySet<string>
  /** True for a name of somebody who is for inside and left out of this site. */
  readonly isOwnerLeftOut?: (written: string) => boolean
  /** What was found before pages met: by discovery, and in the configuration. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Brings all pages together: gives each its address, and each link its target. The order of the input does not matter. */
export function resolveSite({ config, pages, files, assets, history, layoutNames, ...input }: SiteInput): Site {
  const publication = publish(pages, files, assets, config)
  const { data, today, components, compileFragment } = input
  const { codeowners, isOwnerLeftOut: isLeftOut } = input
  resolveOwners(publication.pages, { config, data, today, ...(codeowners && { codeowners }), ...(isLeftOut && { isLeftOut }) })
  const reviews = resolveReviews(publication.pages, { config, history, today, ...(isLeftOut && { isLeftOut }) })
  const own = ownAddress(config)
  const fragments = fragmentResolver()
  const index = indexAddresses(
    { ...publication, assets: [...publication.assets, ...generatedAssets(publication.pages, config)] },
    input.leftOut,
  )
  const collected = collectRedirects(publication, input.redirects, own)
  const redirectAt = redirectFinder(collected.redirects)
  const follow = addressFollower(index, redirectAt, own)
  const unpublished = new Set(input.unpublished.map((path) => `/${path}`))
  const addressed: Surroundings = { index, redirectAt, follow, own, fragments, unpublished }
  const linksTo = inboundLinks(publication.pages, (slot, from) => resolveAddress(slot, from, { ...addressed, fragments: () => [] }))
  const surroundings = { config, data, history, today, pages: publication.pages, inboundLinks: linksTo }
  expandComponents(publication.pages, { ...surroundings, components, compileFragment })
  const navigation = buildNavigation(publication.pages, config)
  const { redirects, diagnostics } = settleRedirects(collected.redirects, follow, fragments)
  for (const page of publication.pages) {
    for (const slot of page.page.slots) page.targets.push(resolveAddress(slot, page, addressed))
    page.page = hideBareAddresses(page)
  }
  const found = [publication.diagnostics, reviews, collected.diagnostics, diagnostics, shadowedPatterns(redirects, publication)]
  return {
    config,
    pages: publication.pages,
    byRoute: publication.byRoute,
    redirects,
    navigation,
    order: readingOrder(navigation, publication.byRoute),
    assets: publication.assets,
    history,
    data,
    today,
    internal: new Set(),
    layoutNames,
    diagnostics: [...input.diagnostics, ...found.flat()],
  }
}
