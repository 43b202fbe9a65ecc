import type { Layouts } from '../model/layout.ts'
import type { OutputFile } from '../model/output.ts'
import { redirectFinder } from '../model/redirect-pattern.ts'
import { outputFileOf, route } from '../model/route.ts'
import type { Asset, Redirect, Site, SitePage } from '../model/site.ts'
import { createOutputPaths } from './output-paths.ts'
import { markdownTwins } from './outputs/markdown-twin.ts'
import { endOf, type RedirectEnd } from './outputs/redirect-end.ts'
import { livingRedirects, redirects, servedRoute } from './outputs/redirects.ts'
import { createPageViews } from './page-view.ts'
import { createRenderPage } from './render-page.ts'
import { OUTPUTS, planSite } from './render-site.ts'
import type { Output, Rendering } from './rendering.ts'

/** What stands at a path of the finished site. */
export type SiteFile =
  /** A page's HTML, or its Markdown twin. */
  | { readonly kind: 'page'; readonly page: SitePage; readonly render: () => string }
  | { readonly kind: 'asset'; readonly asset: Asset }
  | { readonly kind: 'redirect'; readonly end: RedirectEnd }
  | { readonly kind: 'output'; readonly file: OutputFile }

/** The files of a finished site, each made when it is asked for. */
export interface SiteFiles {
  /** By its path below the output folder; the same file that a build writes there. */
  readonly at: (path: string) => SiteFile | undefined
  /** True for a path at which there may be something that is made of the texts of many pages. */
  readonly needsTexts: (path: string) => boolean
  /** Where a pattern leads from an address, decoded, at which nothing stands. */
  readonly patternAt: (address: string) => RedirectEnd | undefined
  /** Forgets what was made of the words of pages; pages are rendered at each question anyway. `leads`: pages lead to others than before, which are told of it. */
  readonly forget: (leads: boolean) => void
}

/**
 * Plans a site as `renderSite` does, and makes of it only what is asked for. A page is rendered anew each time, so it may be replaced in the site;
 * of other files, those of one kind are made at once and kept. Throws as `renderSite` does.
 */
export function createSiteFiles(site: Site, layouts: Layouts): SiteFiles {
  const paths = createOutputPaths()
  const plan = planSite(site, layouts, paths)
  let { renderPage } = plan
  const rendering: Rendering = { ...plan, renderPage: (page) => renderPage(page) }
  const { pages, assets } = rendering
  const pageAt = new Map(pages.map((page) => [outputFileOf(page.route), page]))
  const assetAt = new Map(assets.map((asset) => [outputFileOf(asset.route), asset]))
  const twinAt = new Map([...rendering.twins].map(([page, path]) => [path, page]))
  const living = livingRedirects(rendering)
  const endAt = new Map<string, RedirectEnd>()
  for (const { redirect, end } of living) {
    const path = outputFileOf(servedRoute(redirect.from))
    if (!redirect.isPattern && paths.claim(path)) endAt.set(path, end)
  }
  const find = redirectFinder<Redirect>(living.flatMap(({ redirect }) => (redirect.isPattern ? [redirect] : [])))
  const made = new Map<Output, ReadonlyMap<string, OutputFile>>()

  function madeBy(output: Output): ReadonlyMap<string, OutputFile> {
    const files = made.get(output) ?? firstOfEach(output(rendering))
    made.set(output, files)
    return files
  }

  return {
    forget(leads) {
      made.clear()
      if (leads) renderPage = createRenderPage(layouts, site.config.layout, createPageViews(site, plan.twins))
    },
    needsTexts: (path) => !pageAt.has(path) && OUTPUTS.some(({ at, needsTexts }) => needsTexts === true && at.test(path)),
    patternAt: (address) => {
      const found = find(address)
      return found && endOf({ ...found.redirect, to: found.to })
    },
    at(path) {
      const page = pageAt.get(path)
      if (page) return { kind: 'page', page, render: () => rendering.renderPage(page) }
      const asset = assetAt.get(path)
      if (asset) return { kind: 'asset', asset }
      const twin = twinAt.get(path)
      if (twin) return { kind: 'page', page: twin, render: () => twinOf(rendering, twin, path) }
      const end = endAt.get(path)
      if (end) return { kind: 'redirect', end }
      if (!paths.isFree(path)) return undefined
      const kinds = OUTPUTS.filter(({ make, at }) => at.test(path) && (make !== redirects || path === '_redirects'))
      return outputOf(kinds.map(({ make }) => madeBy(make).get(path)).find((file) => file !== undefined))
    },
  }
}

function twinOf(rendering: Rendering, page: SitePage, path: string): string {
  const files = [...markdownTwins({ ...rendering, twins: new Map([[page, path]]) })]
  return files.map((file) => ('content' in file ? String(file.content) : '')).join('')
}

function outputOf(file: OutputFile | undefined): SiteFile | undefined {
  return file && { kind: 'output', file }
}

function firstOfEach(files: Iterable<OutputFile>): ReadonlyMap<string, OutputFile> {
  const byPath = new Map<string, OutputFile>()
  for (const file of files) if (!byPath.has(file.path)) byPath.set(file.path, file)
  return byPath
}

/** The path of the file that serves an address. */
export function fileAt(address: string): string {
  return outputFileOf(route(address))
}
