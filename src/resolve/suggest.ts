import { nearest } from '../model/nearest.ts'
import type { OpenPage } from './publish.ts'

/** Finds the page that a dead address most likely meant. */
export type SuggestPage = (path: string) => string | undefined

/**
 * Suggests for a dead address: the only page with the same last name; else the nearest name in the same folder.
 * Never a guess among many. Constant work for each address, however many pages there are.
 */
export function suggestPages(pages: readonly OpenPage[]): SuggestPage {
  const byName = new Map<string, string[]>()
  const byFolder = new Map<string, string[]>()
  for (const { route } of pages) {
    const { folder, name } = split(route)
    addTo(byName, name, route)
    addTo(byFolder, folder, route)
  }
  return (path) => {
    const { folder, name } = split(path)
    if (name === '') return undefined
    const same = byName.get(name) ?? []
    if (same.length === 1) return same[0]
    const siblings = (byFolder.get(folder) ?? []).slice(0, 2000)
    const near = nearest(
      name,
      siblings.map((route) => split(route).name),
    )
    return near === undefined ? undefined : siblings.find((route) => split(route).name === near)
  }
}

function addTo(map: Map<string, string[]>, key: string, route: string): void {
  const there = map.get(key)
  if (there) there.push(route)
  else map.set(key, [route])
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const plain = path.replace(/\/(?:index\.html?)?$/i, '').replace(/\.(?:html?|md|markdown)$/i, '')
  const slash = plain.lastIndexOf('/')
  return { folder: plain.slice(0, slash), name: plain.slice(slash + 1).toLowerCase() }
}
