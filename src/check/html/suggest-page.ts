import { nearest } from '../../model/nearest.ts'

/** Finds the page that a dead path most likely meant. */
export type SuggestPage = (path: string) => string | undefined

/** Names in one folder that are compared with a mistyped one at most. */
const COMPARED_AT_MOST = 2000

/** Takes the addresses of all pages. Suggests the only page of the same last name, else the nearest name in the same folder; never a guess among many. */
export function pageSuggester(addresses: readonly string[]): SuggestPage {
  const byName = new Map<string, string[]>()
  const byFolder = new Map<string, string[]>()
  for (const address of addresses) {
    const { folder, name } = split(address)
    addTo(byName, name, address)
    addTo(byFolder, folder, address)
  }
  const known = new Map<string, string | undefined>()

  function suggest(path: string): string | undefined {
    const { folder, name } = split(path)
    if (name === '') return undefined
    const same = byName.get(name) ?? []
    if (same.length === 1) return same[0]
    const siblings = (byFolder.get(folder) ?? []).slice(0, COMPARED_AT_MOST)
    const near = nearest(
      name,
      siblings.map((address) => split(address).name),
    )
    return near === undefined ? undefined : siblings.find((address) => split(address).name === near)
  }

  return (path) => {
    if (!known.has(path)) known.set(path, suggest(path))
    return known.get(path)
  }
}

/** The folder and the name of an address, its ending left off: `/people/` and `leave` for `/people/leave/` and for `/people/leave.html`. */
function split(address: string): { readonly folder: string; readonly name: string } {
  const plain = address.replace(/\/$|\.(?:x?html?|md|markdown)$/i, '')
  const slash = plain.lastIndexOf('/')
  return { folder: plain.slice(0, slash + 1), name: plain.slice(slash + 1) }
}

function addTo(map: Map<string, string[]>, key: string, address: string): void {
  const there = map.get(key)
  if (there) there.push(address)
  else map.set(key, [address])
}
