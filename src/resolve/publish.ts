import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { PageOwner } from '../model/owner.ts'
import type { Page } from '../model/page.ts'
import type { Review } from '../model/review.ts'
import type { Route } from '../model/route.ts'
import type { Asset, SitePage, Target } from '../model/site.ts'
import { folderOf, type SourcePath } from '../model/source-path.ts'
import { occupiedAddresses, type OccupiedAddresses } from './occupied.ts'
import { isIndex, isReadme, routeOf } from './page-route.ts'

/** A page of the site while its links are being resolved. */
export interface OpenPage extends SitePage {
  page: Page
  readonly targets: Target[]
  owners: readonly PageOwner[]
  review?: Review
}

/** What the site publishes, and what it does not. */
export interface Publication {
  readonly pages: readonly OpenPage[]
  readonly drafts: readonly OpenPage[]
  readonly byRoute: ReadonlyMap<Route, OpenPage>
  readonly assets: readonly Asset[]
  readonly occupied: OccupiedAddresses
  readonly diagnostics: readonly Diagnostic[]
}

/** Gives each page its address. Of two pages on one address the first by path is published; the other is an error that names both. */
export function publish(
  pages: readonly Page[],
  files: ReadonlyMap<SourcePath, string>,
  assets: readonly Asset[],
  config: Config,
): Publication {
  const foldersWithIndex = new Set(pages.filter((page) => isIndex(page.path)).map((page) => folderOf(page.path)))
  const diagnostics: Diagnostic[] = []
  const byRoute = new Map<Route, OpenPage>()
  const occupied = occupiedAddresses()
  const drafts: OpenPage[] = []
  for (const page of [...pages].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const file = files.get(page.path) ?? page.path
    const isFolderPage = isIndex(page.path) || (isReadme(page.path) && !foldersWithIndex.has(folderOf(page.path)))
    const { route, diagnostic } = routeOf(page, file, isFolderPage, config)
    if (diagnostic) diagnostics.push(diagnostic)
    const open: OpenPage = { page, route, file, targets: [], owners: [] }
    const occupant = occupied.occupantOf(route)
    if (page.frontMatter.draft === true && !config.drafts) {
      drafts.push(open)
      diagnostics.push(...page.diagnostics)
    } else if (occupant !== undefined) diagnostics.push(occupiedPage(open, occupant, byRoute.get(route)), ...page.diagnostics)
    else {
      byRoute.set(route, open)
      occupied.occupy(route, file)
    }
  }
  const free = assets.filter((asset) => {
    const occupant = occupied.occupantOf(asset.route)
    if (occupant === undefined) occupied.occupy(asset.route, asset.file)
    else diagnostics.push(occupiedAsset(asset, occupant))
    return occupant === undefined
  })
  return { pages: [...byRoute.values()], drafts, byRoute, assets: free, occupied, diagnostics }
}

/** `first` is the page that has the very address; where there is none, one name would have to be a file and a folder. */
function occupiedPage(page: OpenPage, occupant: string, first: OpenPage | undefined): Diagnostic {
  const place = page.page.frontMatter.places['permalink']
  return {
    rule: 'page/duplicate-url',
    severity: 'error',
    file: page.file,
    place: place ?? { line: 1, column: 1 },
    message: first
      ? `${page.route} is the address of ${first.file} already, so this page is not published`
      : `at ${page.route} a file would have to be a folder too, for ${occupant}, so this page is not published`,
    hint: 'rename one of the two files, or give one another permalink',
    ...(first ? { related: [{ file: first.file, message: 'this page is published there' }] } : {}),
  }
}

function occupiedAsset(asset: Asset, occupant: string): Diagnostic {
  return {
    rule: 'page/duplicate-url',
    severity: 'error',
    file: asset.file,
    message: `at ${asset.route} stands ${occupant} already, so this file is not published`,
    hint: 'rename one of the two files',
  }
}
