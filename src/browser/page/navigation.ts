import { scrollWithin } from './scroll-within.ts'

/** Scrolls the navigation to the entry of the page itself. */
export function showCurrentPageInNavigation(): void {
  const navigation = document.querySelector('.site-navigation')
  const current = navigation?.querySelector('[aria-current="page"]')
  if (navigation && current) scrollWithin(navigation, current)
}
