import picomatch from 'picomatch'
import type { Asset, Site, SitePage } from '../../model/site.ts'
import { contentFolder } from './content-folder.ts'
import { withheldPaths } from './withheld-paths.ts'
import type { PageAudiences } from './internal-pages.ts'

/**
 * The files of a whole site that are for inside: those that the configuration names, those of a section for inside, and those beside pages that
 * pages and blocks for inside use and no other. Where only what says so is for the public, a file beside pages has to be used by a page that is.
 */
export function internalAssets(
  { pages, assets, config }: Pick<Site, 'pages' | 'assets' | 'config'>,
  { internal, sectionAt }: Pick<PageAudiences, 'internal' | 'sectionAt'>,
): readonly Asset[] {
  const isNamed = picomatch([...config.internalAssets], { dot: true })
  const root = contentFolder(pages.map(({ page, file }) => [page.path, file]))
  const byRoute = new Map<string, Asset>(assets.map((asset) => [asset.route, asset]))
  const usedInside = usedBy(pages.filter(({ page }) => internal.has(page.path)))
  for (const { page } of pages) {
    for (const path of withheldPaths(page, root)) {
      const asset = byRoute.get(path)
      if (asset) usedInside.add(asset)
    }
  }
  let outside: ReadonlySet<Asset> | undefined
  const isUsedOutside = (asset: Asset): boolean => (outside ??= usedBy(pages.filter(({ page }) => !internal.has(page.path)))).has(asset)
  return assets.filter((asset) => {
    if (isNamed(asset.file)) return true
    const path = asset.route.slice(1)
    if (asset.file !== root + path) return false
    const { audience, closedBy } = sectionAt(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
    return closedBy !== undefined || ((usedInside.has(asset) || audience === 'internal') && !isUsedOutside(asset))
  })
}

function usedBy(pages: readonly SitePage[]): Set<Asset> {
  return new Set(pages.flatMap(({ targets }) => targets.flatMap((target) => (target.kind === 'asset' ? [target.asset] : []))))
}
