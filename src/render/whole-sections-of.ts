import { wholeSections, type WholeSection } from '../handbook/page-lists/whole-sections.ts'
import { outputFileOf } from '../model/route.ts'
import type { Site, SitePage } from '../model/site.ts'

/** The sections of a site that have a page with the whole of them. Where content, an asset or an old address has its address, there is none. */
export function wholeSectionsOf({ navigation, byRoute, assets, redirects, config }: Site): readonly WholeSection<SitePage>[] {
  const taken = new Set([...assets.map(({ route }) => outputFileOf(route)), ...redirects.map(({ from }) => outputFileOf(from))])
  return wholeSections(navigation, byRoute, config).filter(({ route }) => !byRoute.has(route) && !taken.has(outputFileOf(route)))
}
