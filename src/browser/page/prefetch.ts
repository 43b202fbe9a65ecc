/** How long the pointer rests on a link before it is meant, in milliseconds. */
const INTENT = 65

/**
 * Asks for a page of this site when a reader is about to go there, so that it is at hand when they do. Only for what lies below the site's
 * own entry page: other addresses of the host may do more than show a page.
 */
export function prefetchOnIntent(): void {
  const home = document.querySelector<HTMLAnchorElement>('.site-name')?.href
  if (home === undefined || !location.protocol.startsWith('http') || savesData()) return
  const root = new URL('.', home).href
  const done = new Set([addressOf(location)])
  let waiting: number | undefined
  const prefetch = (address: string): void => {
    if (done.has(address)) return
    done.add(address)
    const link = document.createElement('link')
    link.rel = 'prefetch'
    link.href = address
    document.head.append(link)
  }
  const intend = (delay: number) => (event: Event) => {
    clearTimeout(waiting)
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]')
    if (!link) return
    const address = addressOf(link)
    if (address.startsWith(root) && /(?:\/|\.html)$/.test(link.pathname)) waiting = setTimeout(prefetch, delay, address)
  }
  document.addEventListener('mouseover', intend(INTENT), { passive: true })
  document.addEventListener('focusin', intend(INTENT))
  document.addEventListener('touchstart', intend(0), { passive: true })
}

/** Without query and fragment. */
function addressOf({ origin, pathname }: Location | HTMLAnchorElement): string {
  return origin + pathname
}

/** Readers can ask for less traffic. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}
