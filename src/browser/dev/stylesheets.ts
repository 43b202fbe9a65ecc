/** Fetches the stylesheets of the page anew. The old one goes when the new one is there, so that the page is never without. */
export function refreshStylesheets(revision: number, replace: (shown: Element, other: Element) => void): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const address = new URL(link.href)
    if (address.origin !== location.origin) continue
    address.searchParams.set('revision', String(revision))
    const fresh = document.createElement('link')
    for (const { name, value } of link.attributes) fresh.setAttribute(name, value)
    fresh.href = address.href
    const put = (): void => {
      if (fresh.isConnected) replace(link, fresh)
    }
    fresh.addEventListener('load', put, { once: true })
    fresh.addEventListener('error', put, { once: true })
    link.after(fresh)
  }
}
