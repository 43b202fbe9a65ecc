import type { Route } from '../model/route.ts'
import type { Target } from '../model/site.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { SourcePath } from '../model/source-path.ts'
import type { OpenPage } from './publish.ts'
import { readAddress, resolveRead, type ReadAddress, type Surroundings } from './resolve-address.ts'

/** The addresses of pages' slots as they were read, under one configuration: while a page stays as it is and where it is, they do. */
export type AddressMemory = WeakMap<
  readonly LinkSlot[],
  { readonly path: SourcePath; readonly route: Route; readonly reads: readonly ReadAddress[] }
>

/** Gives where each of a page's slots leads. */
export type ResolveTargets = (page: OpenPage, slots: readonly LinkSlot[]) => readonly Target[]

/** Takes what is known of the site, and what was read before. Most of the work is in reading addresses, so a memory saves most of it. */
export function targetResolver(site: Surroundings, memory?: AddressMemory): ResolveTargets {
  const read = addressReader(site)
  return (page, slots) => {
    const reads = readsOf(page, slots, read, memory)
    return slots.map((slot, index) => resolveRead(reads[index] ?? read(slot, page), slot, page, site))
  }
}

/** Reads an address once that says the same on every page: one with a host, or from the root. A site has many links to few of these. */
function addressReader({ own }: Surroundings): (slot: LinkSlot, page: OpenPage) => ReadAddress {
  const known = new Map<string, ReadAddress>()
  return (slot, page) => {
    const { url } = slot
    if (!url.startsWith('/') && !url.startsWith('https:') && !url.startsWith('http:')) return readAddress(slot, page, own)
    const before = known.get(url)
    if (before) return before
    const read = readAddress(slot, page, own)
    known.set(url, read)
    return read
  }
}

function readsOf(
  page: OpenPage,
  slots: readonly LinkSlot[],
  read: (slot: LinkSlot, page: OpenPage) => ReadAddress,
  memory?: AddressMemory,
): readonly ReadAddress[] {
  const {
    route,
    page: { path },
  } = page
  const known = memory?.get(slots)
  if (known?.route === route && known.path === path) return known.reads
  const reads = slots.map((slot) => read(slot, page))
  memory?.set(slots, { path, route, reads })
  return reads
}
