import type { Page } from 'playwright-core'

/** What goes wrong on a page while it is looked at. */
export interface PageWatch {
  /** What the browser complains of: errors, warnings and breaches of the Content-Security-Policy, one a line. */
  readonly complaints: readonly string[]
  /** The addresses on other hosts that were asked for. */
  readonly foreignRequests: readonly string[]
}

/** Watches a page from now on. `origin` is the one host, with its scheme, that it may ask. */
export function watchPage(page: Page, origin: string): PageWatch {
  const complaints: string[] = []
  const foreignRequests: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreignRequests.push(request.url())
  })
  return { complaints, foreignRequests }
}
