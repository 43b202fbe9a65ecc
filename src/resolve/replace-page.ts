import { sameData } from '../model/same-data.ts'
import type { Page } from '../model/page.ts'
import type { Redirect, Target } from '../model/site.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { SourcePath } from '../model/source-path.ts'
import { hideBareAddresses } from './hide-bare-addresses.ts'
import type { OpenPage } from './publish.ts'
import type { ResolveTargets } from './target-resolver.ts'

/** What changed for others where a page's text was replaced. */
export interface Replaced {
  /** The pages whose own links were judged anew, since they lead to anchors of the page. */
  readonly relinked: readonly OpenPage[]
  /** True where the page leads to other pages than before: they are told of it. */
  readonly leadsElsewhere: boolean
}

/**
 * Puts another text in the place of a page's, in the site itself: pages, links to it and whatever else others know of it stay. Undefined, with nothing done,
 * where others know more of the page than that and it is no longer true: then the site has to be joined anew. `isFirst`: the text was not known
 * before, and the site will be joined anew once all texts are; links of other pages to it are judged then.
 */
export type ReplacePage = (page: Page, isFirst?: boolean) => Replaced | undefined

/** What a site was joined with. */
export interface Joined {
  /** Each page as it was compiled, before its components were expanded. */
  readonly compiled: Map<OpenPage, Page>
  readonly redirects: readonly Redirect[]
  readonly targetsOf: ResolveTargets
  readonly expand: (pages: readonly OpenPage[]) => void
  /** True where a component asked how many links lead to a page. */
  readonly isCounted: () => boolean
}

/** Takes what a site was joined with. */
export function pageReplacer(joined: Joined): ReplacePage {
  const { compiled, targetsOf } = joined
  const byPath = new Map<SourcePath, OpenPage>([...compiled.keys()].map((page) => [page.page.path, page]))
  return (page, isFirst = false) => {
    const open = byPath.get(page.path)
    const before = open && compiled.get(open)
    if (!open || !before || (!isFirst && !saysTheSame(before, page))) return undefined
    const next: OpenPage = { ...open, page, targets: [] }
    joined.expand([next])
    next.targets.push(...targetsOf(next, next.page.slots))
    next.page = hideBareAddresses(next)
    const hasOtherLinks = !sameData(linksOf(open.page.slots), linksOf(next.page.slots))
    const hasOtherAnchors = !sameData(anchorsOf(open.page), anchorsOf(next.page))
    const isToldElsewhere =
      (hasOtherLinks && (joined.isCounted() || !sameData(filesOf(open), filesOf(next)))) ||
      (hasOtherAnchors && joined.redirects.some(({ target }) => isFragmentOf(target, open))) ||
      !sameData(open.page.features, next.page.features)
    if (!isFirst && isToldElsewhere) return undefined
    const leadsElsewhere = !sameData(pagesOf(open), pagesOf(next))
    compiled.set(open, page)
    open.page = next.page
    // Once more, for links of the page to its own anchors.
    open.targets.splice(0, Infinity, ...targetsOf(open, open.page.slots))
    // Where all pages are read one after the other, looking through all others for each would take the square of their number.
    return { leadsElsewhere, relinked: hasOtherAnchors && !isFirst ? relink(open, compiled.keys(), targetsOf) : [] }
  }
}

/** True where all is the same that the site was joined by: addresses, titles, owners, audiences. */
function saysTheSame(before: Page, page: Page): boolean {
  return (
    before.title === page.title &&
    sameData(before.frontMatter, page.frontMatter) &&
    sameData(before.withheld, page.withheld) &&
    sameData(
      before.includes.map(({ file }) => file),
      page.includes.map(({ file }) => file),
    )
  )
}

/** Judges the links of pages anew that lead to anchors of a page; gives those pages. */
function relink(to: OpenPage, pages: Iterable<OpenPage>, targetsOf: ResolveTargets): readonly OpenPage[] {
  const found = [...pages].filter((page) => page !== to && page.targets.some((target) => isFragmentOf(target, to)))
  for (const page of found) page.targets.splice(0, Infinity, ...targetsOf(page, page.page.slots))
  return found
}

function isFragmentOf(target: Target | undefined, page: OpenPage): boolean {
  return target?.kind === 'page' && target.page === page && target.fragment !== ''
}

function linksOf(slots: readonly LinkSlot[]): readonly unknown[] {
  return slots.map(({ kind, url }) => [kind, url])
}

function anchorsOf({ anchors }: Page): readonly string[] {
  return anchors.map(({ id }) => id)
}

/** The pages that a page's author leads to, in their order. */
function pagesOf({ page: { slots }, targets }: OpenPage): readonly string[] {
  const routes = targets.flatMap((target, index) => {
    const slot = slots[index]
    return target.kind === 'page' && slot?.kind === 'link' && slot.isMade !== true ? [target.page.route] : []
  })
  return [...new Set(routes)]
}

/** The files that a page uses: who a file is for may hang on that. */
function filesOf({ targets }: OpenPage): readonly string[] {
  return [...new Set(targets.flatMap((target) => (target.kind === 'asset' ? [target.asset.route] : [])))].sort()
}
