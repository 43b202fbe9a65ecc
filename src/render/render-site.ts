import type { ChangedPages } from '../model/changed-page.ts'
import type { Layouts } from '../model/layout.ts'
import type { OutputFile } from '../model/output.ts'
import { outputFileOf } from '../model/route.ts'
import type { Site, SitePage } from '../model/site.ts'
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

/** Tells of a page's file, or of an asset, whether it stands there already as it would be made. */
export type IsLeft = (path: string, page?: SitePage) => boolean

/**
 * The files of the finished site, one by one and always in the same order: pages, assets, then everything else.
 * Each path comes once: where two files would have the same, the first of that order stands.
 * What a change did to pages has a page of its own, where it is given. Pages, their twins and assets for which `isLeft` says so are not made: they stand
 * where they are to be.
 * Throws a UsageError where the default layout does not exist or a layout fails.
 */
export function* renderSite(site: Site, layouts: Layouts, changed?: ChangedPages, isLeft: IsLeft = () => false): Generator<OutputFile> {
  const paths = createOutputPaths()
  const rendering = { ...planSite(site, layouts, paths), ...(changed && { changed }) }
  for (const page of rendering.pages) {
    const path = outputFileOf(page.route)
    if (!isLeft(path, page)) yield { path, content: rendering.renderPage(page) }
  }
  for (const asset of rendering.assets) {
    const path = outputFileOf(asset.route)
    if (!isLeft(path)) yield { path, copyOf: asset.source }
  }
  yield* markdownTwins({ ...rendering, twins: new Map([...rendering.twins].filter(([page, path]) => !isLeft(path, page))) })
  for (const { make } of OUTPUTS) {
    for (const file of make(rendering)) if (paths.claim(file.path)) yield file
  }
}

/** Works out what a site's outputs are made from, and takes the paths of its pages, assets and twins. */
export function planSite(site: Site, layouts: Layouts, paths: OutputPaths): Rendering {
  const pages = site.pages.filter((page) => site.byRoute.get(page.route) === page && paths.claim(outputFileOf(page.route)))
  const isNeeded = neededAssets(pages)
  const assets = site.assets.filter((asset) => isNeeded(asset) && paths.claim(outputFileOf(asset.route)))
  const twins = twinPaths(pages, paths)
  const renderPage = createRenderPage(layouts, site.config.layout, createPageViews(site, twins))
  return { site, pages, assets, twins, renderPage }
}
