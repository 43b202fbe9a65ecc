import { encodeRoute, route } from '../../model/route.ts'

/** The address of the open page below the site's root, decoded, as the server names it. */
export function currentAddress(prefix: string): string {
  const path = decoded(location.pathname)
  const below = path.startsWith(prefix) ? path.slice(prefix.length) : path
  return folderAddress(below)
}

/** The address of a folder's page, by whichever of its two names. */
export function folderAddress(address: string): string {
  return address.replace(/\/index\.html$/, '/')
}

/** The path of an address, to be put into the address bar. */
export function pathOf(address: string, prefix: string): string {
  return encodeRoute(route(prefix + address))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
