import type { NavigationEntry } from '../../model/navigation-file.ts'
import type { Level, NavigationTree } from './navigation-tree.ts'

/** How many entries are put in at once: a level may have thousands, and nobody reads them all. */
export const PORTION = 200

/** A list of entries; of a long level its beginning, with an item that stands for the rest. */
export function listOf(level: Level, tree: NavigationTree): HTMLUListElement {
  const list = document.createElement('ul')
  list.append(...itemsOf(level.slice(0, PORTION), tree))
  if (level.length > PORTION) {
    const rest = document.createElement('li')
    rest.dataset['more'] = 'beside'
    list.append(rest)
  }
  return list
}

/** Items as the page itself has them, with nothing below them yet. */
export function itemsOf(level: Level, { base }: NavigationTree): readonly HTMLLIElement[] {
  return level.map(([title, address, children]: NavigationEntry) => {
    const item = document.createElement('li')
    if (children) item.dataset['more'] = 'below'
    item.append(address === '' ? textOf(title) : linkOf(title, base + address))
    return item
  })
}

function textOf(title: string): HTMLElement {
  const text = document.createElement('span')
  text.textContent = title
  return text
}

function linkOf(title: string, href: string): HTMLElement {
  const link = document.createElement('a')
  link.textContent = title
  link.href = href
  if (href === location.origin + location.pathname) link.ariaCurrent = 'page'
  return link
}
