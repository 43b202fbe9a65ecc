import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
import type { RelatedPlace } from '../model/diagnostic.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { Site, SitePage, Target } from '../model/site.ts'
import { folderOf } from '../model/source-path.ts'
import { addressStem } from './address-stem.ts'

/** The links of a site that lead nowhere, by what they meant. */
export interface DeadLinks {
  /** Links to an address at which nothing answers, in any spelling of one of these paths. */
  readonly to: (...paths: readonly string[]) => readonly RelatedPlace[]
  /** Links to an anchor that a page does not have. */
  readonly onto: (page: SitePage, id: string) => readonly RelatedPlace[]
}

/** How many links are named; the others are counted. */
const NAMED = 3

/** Says how many links there are to something that is gone, called `what`, to go behind a sentence; and names the first of them. */
export function tellLinks(
  links: readonly RelatedPlace[],
  what: string,
): { readonly count: string; readonly related: readonly RelatedPlace[] } {
  const count = links.length === 1 ? '1 link still leads' : `${links.length.toLocaleString('en')} links still lead`
  return { count: links.length === 0 ? '' : `; ${count} to ${what}`, related: links.slice(0, NAMED) }
}

/** Collects the links of a site that lead nowhere, in one walk. */
export function deadLinksOf(site: Site): DeadLinks {
  const byStem = new Map<string, RelatedPlace[]>()
  const byAnchor = new Map<SitePage, Map<string, RelatedPlace[]>>()
  for (const page of site.pages) {
    for (const [index, slot] of page.page.slots.entries()) {
      const target = page.targets[index]
      const link = { file: page.file, ...(slot.place ? { place: slot.place } : {}), message: 'this link leads there' }
      for (const path of pathsMeant(slot, target, page)) addTo(byStem, addressStem(path), link)
      if (target?.kind !== 'page' || !target.remarks.some(({ kind }) => kind === 'anchor')) continue
      const anchors = byAnchor.get(target.page) ?? new Map<string, RelatedPlace[]>()
      byAnchor.set(target.page, anchors)
      addTo(anchors, decodePercent(target.fragment), link)
    }
  }
  return {
    to: (...paths) => [...new Set(paths.flatMap((path) => byStem.get(addressStem(path)) ?? []))],
    onto: (page, id) => byAnchor.get(page)?.get(id) ?? [],
  }
}

/** The paths from the root that a link without a target may have meant: as the writer sees files, and as a browser sees addresses. */
export function pathsMeant(slot: LinkSlot, target: Target | undefined, page: SitePage): readonly string[] {
  if (target?.kind !== 'missing' || target.path === '') return []
  const { scheme, authority, path } = parseAddress(slot.url)
  if (scheme !== undefined || authority !== undefined) return [target.path]
  const folder = folderOf(page.page.path)
  const folders = [folder === '' ? '/' : `/${folder}/`, page.route.slice(0, page.route.lastIndexOf('/') + 1)]
  const joined = folders.map((base) => joinPath(base, decodePercent(path))).filter((other) => other !== undefined)
  return [...new Set([target.path, ...joined])]
}

function addTo<Key>(map: Map<Key, RelatedPlace[]>, key: Key, place: RelatedPlace): void {
  const there = map.get(key)
  if (there) there.push(place)
  else map.set(key, [place])
}
