import type { NavigationEntry } from '../../model/navigation-file.ts'

/** Entries of one level of the navigation. */
export type Level = readonly NavigationEntry[]

/** The whole tree of the navigation, and the address that its entries' addresses go on from. */
export interface NavigationTree {
  readonly entries: Level
  readonly base: string
}

/** Gets the tree from its file, which a browser keeps but asks after. Throws where it cannot be had. */
export async function loadNavigationTree(file: string): Promise<NavigationTree> {
  const url = new URL(file, document.baseURI).href
  const response = await fetch(url, { cache: 'no-cache' })
  if (!response.ok) throw new Error(url)
  return { entries: (await response.json()) as Level, base: new URL('.', url).href }
}

/** The entries that the tree has on the level of a list of the page. Throws where the tree has no such level: it may be newer than the page. */
export function levelOf(list: Element | null, tree: NavigationTree): Level {
  const item = list?.parentElement?.closest('li')
  return item ? childrenOf(item, tree) : tree.entries
}

/** The entries that the tree has below an item of the page. */
export function childrenOf(item: Element, tree: NavigationTree): Level {
  const level = levelOf(item.parentElement, tree)
  return level[indexOf(item, level, tree)]?.[2] ?? []
}

/** Which entry of its level an item of the page is: a page by its address, a folder without one by its name. */
export function indexOf(item: Element | null | undefined, level: Level, { base }: NavigationTree): number {
  const link = item?.querySelector<HTMLAnchorElement>(':scope > a')
  const name = item?.querySelector(':scope > span')?.textContent
  const index = level.findIndex(([title, address]) => (link ? base + address === link.href : address === '' && title === name))
  if (index < 0) throw new Error(name ?? link?.href)
  return index
}
