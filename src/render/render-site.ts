import type { Layouts } from '../model/layout.ts'
import type { OutputFile } from '../model/output.ts'
import { outputFileOf } from '../model/route.ts'
import type { Site } from '../model/site.ts'
import { createOutputPaths } from './output-paths.ts'
import type { OutputPaths } from './output-paths.ts'
import { brand } from './outputs/brand.ts'
import { calendars } from './outputs/calendars.ts'
import { headers } from './outputs/headers.ts'
import { home } from './outputs/home.ts'
import { llms } from './outputs/llms.ts'
import { markdownTwins, twinPaths } from './outputs/markdown-twin.ts'
import { notFound } from './outputs/not-found.ts'
import { ownerPages } from './outputs/owner-pages.tsx'
import { pagesJson } from './outputs/pages-json.ts'
import { redirects } from './outputs/redirects.ts'
import { reviewPages } from './outputs/review-pages.tsx'
import { robots } from './outputs/robots.ts'
import { sitemap } from './outputs/sitemap.ts'
import { createPageViews } from './page-view.ts'
import { createRenderPage } from './render-page.ts'
import type { Output, Rendering } from './rendering.ts'

/** Beside the pages, the assets and the pages' Markdown twins, in this order. */
const OUTPUTS: readonly Output[] = [
  redirects,
  home,
  notFound,
  ownerPages,
  reviewPages,
  calendars,
  pagesJson,
  llms,
  sitemap,
  robots,
  headers,
  brand,
]

/**
 * The files of the finished site, one by one and always in the same order: pages, assets, then everything else.
 * Each path comes once: where two files would have the same, the first of that order stands.
 * Throws a UsageError where the default layout does not exist or a layout fails.
 */
export function* renderSite(site: Site, layouts: Layouts): Generator<OutputFile> {
  const paths = createOutputPaths()
  const rendering = planSite(site, layouts, paths)
  for (const page of rendering.pages) yield { path: outputFileOf(page.route), content: rendering.renderPage(page) }
  for (const asset of rendering.assets) yield { path: outputFileOf(asset.route), copyOf: asset.source }
  yield* markdownTwins(rendering)
  for (const output of OUTPUTS) {
    for (const file of output(rendering)) if (paths.claim(file.path)) yield file
  }
}

function planSite(site: Site, layouts: Layouts, paths: OutputPaths): Rendering {
  const pages = site.pages.filter((page) => site.byRoute.get(page.route) === page && paths.claim(outputFileOf(page.route)))
  const assets = site.assets.filter((asset) => paths.claim(outputFileOf(asset.route)))
  const twins = twinPaths(pages, paths)
  const renderPage = createRenderPage(layouts, site.config.layout, createPageViews(site, twins))
  return { site, pages, assets, twins, renderPage }
}
