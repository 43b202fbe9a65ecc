import type { Components } from '../model/component.ts'
import { COMPONENT_MARK } from '../model/component-slot.ts'
import type { Config } from '../model/config.ts'
import type { HandbookData } from '../model/data.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { CompileFragment } from '../model/fragment.ts'
import type { CodeownersFile } from '../model/owner.ts'
import type { Page } from '../model/page.ts'
import { redirectFinder } from '../model/redirect-pattern.ts'
import type { Route } from '../model/route.ts'
import type { Asset, FileHistory, Site, WrittenRedirect } from '../model/site.ts'
import type { SourcePath } from '../model/source-path.ts'
import { indexAddresses } from './address-index.ts'
import { componentExpander } from './components/expand-components.ts'
import { addressFollower } from './follow-address.ts'
import { generatedAssets } from './generated-assets.ts'
import { hideBareAddresses } from './hide-bare-addresses.ts'
import { inboundLinks } from './inbound-links.ts'
import { buildNavigation, readingOrder } from './navigation.ts'
import { ownAddress } from './own-address.ts'
import { resolveOwners } from './owners.ts'
import { publish } from './publish.ts'
import { resolveWhenAsked } from './resolve-when-asked.ts'
import { collectRedirects } from './redirects.ts'
import { pageReplacer, type ReplacePage } from './replace-page.ts'
import type { Surroundings } from './resolve-address.ts'
import { fragmentResolver } from './resolve-fragment.ts'
import { resolveReviews } from './reviews.ts'
import { settleRedirects, shadowedPatterns } from './settle-redirects.ts'
import { targetResolver, type AddressMemory } from './target-resolver.ts'

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
  /** Addresses as they were read before, which need not be read again; filled in by the way. */
  readonly addresses?: AddressMemory
  /** True for a page whose text is not known yet: nobody is told that it lacks an anchor. */
  readonly isUnread?: (page: Page) => boolean
  /** What was found before pages met: by discovery, and in the configuration. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A site, and what puts another text in the place of one page's. */
export interface LinkedSite {
  readonly site: Site
  readonly replace: ReplacePage
}

/** Brings all pages together: gives each its address, and each link its target. The order of the input does not matter. */
export function resolveSite(input: SiteInput): Site {
  return linkSite(input).site
}

/** Brings all pages together, and gives beside the site what it takes to put another text in the place of one page's. */
export function linkSite({ config, pages, files, assets, history, layoutNames, ...input }: SiteInput): LinkedSite {
  const publication = publish(pages, files, assets, config)
  const compiled = new Map(publication.pages.map((page) => [page, page.page]))
  const { data, today, components, compileFragment } = input
  const { codeowners, isOwnerLeftOut: isLeftOut } = input
  resolveOwners(publication.pages, { config, data, today, ...(codeowners && { codeowners }), ...(isLeftOut && { isLeftOut }) })
  const reviews = resolveReviews(publication.pages, { config, history, today, ...(isLeftOut && { isLeftOut }) })
  const own = ownAddress(config)
  const fragments = fragmentResolver(input.isUnread)
  const tree = buildNavigation(publication.pages, config)
  const generated = generatedAssets(publication.pages, config, { history, navigation: tree, byRoute: publication.byRoute })
  const index = indexAddresses({ ...publication, assets: [...publication.assets, ...generated] }, input.leftOut)
  const collected = collectRedirects(publication, input.redirects, own)
  const redirectAt = redirectFinder(collected.redirects)
  const follow = addressFollower(index, redirectAt, own)
  const unpublished = new Set(input.unpublished.map((path) => `/${path}`))
  const addressed: Surroundings = { index, redirectAt, follow, own, fragments, unpublished }
  const targetsOf = targetResolver(addressed, input.addresses)
  const inbound = inboundLinks(compiled, targetResolver({ ...addressed, fragments: () => [] }, input.addresses))
  const surroundings = { config, data, history, today, pages: publication.pages, inboundLinks: inbound.countOf }
  const expand = componentExpander({ ...surroundings, components, compileFragment })
  expand(publication.pages)
  // A component may stand in a title, and what it says is known only now.
  const hasOpenTitle = [...compiled.values()].some(({ title }) => title.includes(COMPONENT_MARK))
  const navigation = hasOpenTitle ? buildNavigation(publication.pages, config) : tree
  const { redirects, diagnostics } = settleRedirects(collected.redirects, follow, fragments)
  for (const page of publication.pages) {
    resolveWhenAsked(page, () => targetsOf(page, page.page.slots))
    if (input.leftOut) page.page = hideBareAddresses(page)
  }
  const found = [publication.diagnostics, reviews, collected.diagnostics, diagnostics, shadowedPatterns(redirects, publication)]
  const site = {
    config,
    pages: publication.pages,
    byRoute: publication.byRoute,
    redirects,
    navigation,
    order: readingOrder(navigation, publication.byRoute),
    assets: publication.assets,
    generated: new Set(generated.map(({ route }) => route)),
    history,
    data,
    today,
    internal: new Set<Route>(),
    layoutNames,
    diagnostics: [...input.diagnostics, ...found.flat()],
  }
  const replace = pageReplacer({ compiled, redirects, targetsOf, expand, isCounted: inbound.isCounted })
  return { site, replace }
}
