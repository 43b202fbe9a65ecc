import { itemsOf, listOf, PORTION } from './navigation-items.ts'
import { childrenOf, indexOf, levelOf, loadNavigationTree, type NavigationTree } from './navigation-tree.ts'

/**
 * Lets readers open and close the entries of the navigation. What the page does not have comes from the file with the whole tree, which is
 * asked for once, when the first such entry is opened; where that cannot be had, the entry's own page is gone to.
 */
export function enableFolding(): void {
  let loading: Promise<NavigationTree> | undefined

  async function change(button: HTMLButtonElement, item: HTMLElement, navigation: HTMLElement): Promise<void> {
    const list = item.querySelector<HTMLElement>(':scope > ul')
    if (list) {
      list.hidden = !list.hidden
      button.ariaExpanded = String(!list.hidden)
      return
    }
    try {
      const tree = await (loading ??= loadNavigationTree(navigation.dataset['tree'] ?? ''))
      // A second press, while the first one waited, finds it done.
      if (item.dataset['more'] === 'beside') showMore(item, tree)
      else if (!item.querySelector(':scope > ul')) item.append(listOf(childrenOf(item, tree), tree))
      button.ariaExpanded &&= 'true'
      addFoldButtons()
    } catch {
      loading = undefined
      const link = item.querySelector<HTMLAnchorElement>(':scope > a') ?? navigation.querySelector<HTMLAnchorElement>('.all-pages a')
      link?.click()
    }
  }

  document.addEventListener('click', ({ target }) => {
    const item = target instanceof Element && target.closest('button, li > span')?.parentElement
    if (!item) return
    const navigation = item.closest<HTMLElement>('.site-navigation')
    const button = item.querySelector<HTMLButtonElement>(':scope > button')
    if (navigation && button) void change(button, item, navigation)
  })
  document.addEventListener('handbook:text', addFoldButtons)
  addFoldButtons()
}

/** Puts the next entries of a level in, beside the item that stands for them. */
function showMore(item: HTMLElement, tree: NavigationTree): void {
  const level = levelOf(item.parentElement, tree)
  const before = item.previousElementSibling
  const index = indexOf(before ?? item.nextElementSibling, level, tree)
  const [start, end] = before ? [index + 1, index + 1 + PORTION] : [Math.max(0, index - PORTION), index]
  const items = itemsOf(level.slice(start, end), tree)
  if (before) item.before(...items)
  else item.after(...items)
  items[0]?.querySelector<HTMLElement>('a, button')?.focus()
  if (before ? end >= level.length : start === 0) item.remove()
}

/** Adds a button to each entry that can be opened or closed and has none yet. A page that is opened from disk cannot ask for the tree. */
function addFoldButtons(): void {
  const navigation = document.querySelector<HTMLElement>('.site-navigation')
  if (!navigation) return
  const { below = '', more = '' } = navigation.dataset
  const selector = location.protocol === 'file:' ? 'li:has(> ul)' : 'li:is([data-more], :has(> ul))'
  for (const item of navigation.querySelectorAll<HTMLElement>(`${selector}:not(:has(> button))`)) {
    const button = document.createElement('button')
    button.type = 'button'
    if (item.dataset['more'] === 'beside') {
      button.className = 'navigation-more'
      button.textContent = more
      item.replaceChildren(button)
    } else {
      const name = item.firstElementChild
      button.className = 'navigation-fold'
      button.ariaExpanded = String(item.querySelector(':scope > ul:not([hidden])') !== null)
      button.ariaLabel = below.replace('{title}', () => name?.textContent ?? '')
      name?.after(button)
    }
  }
}
