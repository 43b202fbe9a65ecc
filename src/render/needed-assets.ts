import type { Asset, SitePage } from '../model/site.ts'
import { FEATURE_FOLDERS } from './theme-files.ts'

/** Tells whether a site needs a file: what the theme has for diagrams or formulas, a site without any does not. */
export function neededAssets(pages: readonly SitePage[]): (asset: Asset) => boolean {
  const features = new Set(pages.flatMap(({ page }) => page.features))
  const idle = Object.entries(FEATURE_FOLDERS).flatMap(([feature, folder]) => (features.has(feature) ? [] : [folder]))
  return ({ route }) => !idle.some((folder) => route.startsWith(folder))
}
