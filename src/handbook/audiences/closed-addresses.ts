import type { SitePage } from '../../model/site.ts'

/** Says of an address, decoded and from the root, whether it lies where only pages for inside are. */
export type IsClosedAddress = (path: string) => boolean

/**
 * Takes the pages of a whole site; gives a test for addresses. A page's own address is as the page is; another one is as the pages of the nearest
 * folder above it that has any: closed where all of them are for inside. The root is open.
 */
export function closedAddresses(pages: readonly SitePage[], isInternal: (page: SitePage) => boolean): IsClosedAddress {
  const closed = new Map<string, boolean>()
  for (const page of pages) {
    const isInside = isInternal(page)
    const own = withoutSlash(page.route)
    for (const folder of foldersAbove(own)) closed.set(folder, isInside && closed.get(folder) !== false)
    if (!closed.has(own) || !isInside) closed.set(own, isInside)
  }
  const exact = new Map(pages.map((page) => [withoutSlash(page.route), isInternal(page)]))
  return (path) => {
    const own = withoutSlash(path)
    const there = exact.get(own)
    if (there !== undefined) return there
    const nearest = [own, ...foldersAbove(own).reverse()].find((folder) => closed.has(folder))
    return nearest !== undefined && closed.get(nearest) === true
  }
}

/** `/a` and `/a/b` for `/a/b/c`. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '')
}
