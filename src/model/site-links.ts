import type { Site, SitePage, Target } from './site.ts'
import type { LinkSlot } from './slots.ts'

/** A link of a site: its slot, where it leads, and the page that it stands on. */
export interface SiteLink<Of extends Target = Target> {
  readonly slot: LinkSlot
  readonly target: Of
  readonly page: SitePage
}

/** The targets of one kind, or of several. */
export type TargetOf<Kind extends Target['kind']> = Extract<Target, { kind: Kind }>

/** The links of a site by what they lead to, each kind in the order of pages. */
export type SiteLinks = {
  readonly [Kind in Target['kind']]: readonly SiteLink<TargetOf<Kind>>[]
}

/** Sorts the links of a site: some twenty rules look at them, and each at a few alone. */
export function linksOf({ pages }: Pick<Site, 'pages'>): SiteLinks {
  const links: { [Kind in Target['kind']]: SiteLink<TargetOf<Kind>>[] } = {
    page: [],
    asset: [],
    external: [],
    missing: [],
  }
  for (const page of pages) {
    const { slots } = page.page
    for (let index = 0; index < slots.length; index += 1) {
      const [slot, target] = [slots[index], page.targets[index]]
      if (!slot || !target) continue
      switch (target.kind) {
        case 'page':
          links.page.push({ slot, target, page })
          break
        case 'asset':
          links.asset.push({ slot, target, page })
          break
        case 'external':
          links.external.push({ slot, target, page })
          break
        case 'missing':
          links.missing.push({ slot, target, page })
      }
    }
  }
  return links
}
