import type { ChangedPages } from '../model/changed-page.ts'
import type { Layouts } from '../model/layout.ts'
import type { OutputFile } from '../model/output.ts'
import { outputFileOf } from '../model/route.ts'
import type { Site } from '../model/site.ts'
import { NOTHING_LEFT, type Left } from './left.ts'
import { createOutputPaths } from './output-paths.ts'
import type { OutputPaths } from './output-paths.ts'
import { allPages } from './outputs/all-pages.tsx'
import { brand } from './outputs/brand.ts'
import { calendars } from './outputs/calendars.ts'
import { changedList } from './outputs/changed-list.tsx'
import { diagramFrame } from './outputs/diagram-frame.tsx'
import { feed } from './outputs/feed.ts'
import { headers } from './outputs/headers.ts'
import { home } from './outputs/home.ts'
import { llms } from './outputs/llms.ts'
import { markdownTwins, twinPaths } from './outputs/markdown-twin.ts'
import { navigationFile } from './outputs/navigation-file.ts'
import { notFound } from './outputs/not-found.ts'
import { openSearch } from './outputs/open-search.ts'
import { ownerPages } from './outputs/owner-pages.tsx'
import { pagesJson } from './outputs/pages-json.ts'
import { recentPages } from './outputs/recent-pages.tsx'
import { redirects } from './outputs/redirects.ts'
import { reviewPages } from './outputs/review-pages.tsx'
import { robots } from './outputs/robots.ts'
import { searchPage } from './outputs/search-page.tsx'
import { sitemap } from './outputs/sitemap.ts'
import { wholeSectionPages } from './outputs/whole-section-pages.tsx'
import { createPageViews } from './page-view.ts'
import { neededAssets } from './needed-assets.ts'
import { createRenderPage } from './render-page.ts'
import type { OutputKind, Rendering } from './rendering.ts'
import type { Linking } from './view/linked-from.ts'

/** Beside the pages, the assets and the pages' Markdown twins, in this order. */
export const OUTPUTS: readonly OutputKind[] = [
  { make: redirects, at: /^_redirects$|(?:^|\/)index\.html$|\.html?$/ },
  { make: home, at: /^index\.html$/ },
  { make: notFound, at: /^404\.html$/ },
  { make: ownerPages, at: /^owners\// },
  { make: reviewPages, at: /^reviews\// },
  { make: calendars, at: /^reviews\// },
  { make: allPages, at: /^pages/ },
  { make: recentPages, at: /^recent/ },
  { make: changedList, at: /^changed/ },
  { make: wholeSectionPages, at: /(?:^|\/)whole-section/, needsTexts: true },
  { make: searchPage, at: /^search/ },
  { make: navigationFile, at: /^navigation\.json$/ },
  { make: diagramFrame, at: /^diagram-frame\//, needsTexts: true },
  { make: pagesJson, at: /^pages\.json$/ },
  { make: llms, at: /^llms/ },
  { make: feed, at: /^feed\.xml$/ },
  { make: openSearch, at: /^opensearch\.xml$/ },
  { make: sitemap, at: /^sitemap/ },
  { make: robots, at: /^robots\.txt$/ },
  { make: headers, at: /^_headers$/ },
  { make: brand, at: /^brand\.css$/ },
]

/** What else a rendering goes by. */
export interface RenderOptions {
  /** What a change did to pages: that has a page of its own. */
  readonly changed?: ChangedPages | undefined
  /** What stands where it is to be, and is not made. */
  readonly left?: Left | undefined
  /** Which pages link to which, where that is known. */
  readonly linking?: Linking | undefined
  /** Is told the path of each file that holds no texts of pages, beside assets. */
  readonly onList?: ((path: string) => void) | undefined
}

/**
 * The files of the finished site, one by one and always in the same order: pages, assets, then everything else.
 * Each path comes once: where two files would have the same, the first of that order stands.
 * Throws a UsageError where the default layout does not exist or a layout fails.
 */
export function* renderSite(
  site: Site,
  layouts: Layouts,
  { changed, left = NOTHING_LEFT, linking, onList = () => undefined }: RenderOptions = {},
): Generator<OutputFile> {
  const paths = createOutputPaths()
  const { isLeft } = left
  const rendering: Rendering = {
    ...planSite(site, layouts, paths, linking),
    ...(changed && { changed }),
    isLeft: (path, pages) => paths.isFree(path) && isLeft(path, pages),
  }
  for (const page of rendering.pages) {
    const path = outputFileOf(page.route)
    if (!isLeft(path, [page])) yield { path, content: rendering.renderPage(page) }
  }
  for (const asset of rendering.assets) {
    const path = outputFileOf(asset.route)
    if (!isLeft(path, [])) yield { path, copyOf: asset.source }
  }
  yield* markdownTwins({ ...rendering, twins: new Map([...rendering.twins].filter(([page, path]) => !isLeft(path, [page]))) })
  const lists = left.lists()
  for (const path of lists ?? []) if (paths.claim(path)) onList(path)
  for (const { make, needsTexts = false } of OUTPUTS) {
    if (lists && !needsTexts) continue
    for (const file of make(rendering)) {
      if (!paths.claim(file.path)) continue
      if (!needsTexts) onList(file.path)
      yield file
    }
  }
}

/** Works out what a site's outputs are made from, and takes the paths of its pages, assets and twins. */
export function planSite(site: Site, layouts: Layouts, paths: OutputPaths, linking?: Linking): Rendering {
  const pages = site.pages.filter((page) => site.byRoute.get(page.route) === page && paths.claim(outputFileOf(page.route)))
  const isNeeded = neededAssets(pages)
  const assets = site.assets.filter((asset) => isNeeded(asset) && paths.claim(outputFileOf(asset.route)))
  const twins = twinPaths(pages, paths)
  const renderPage = createRenderPage(layouts, site.config.layout, createPageViews(site, twins, linking))
  return { site, pages, assets, twins, renderPage }
}
