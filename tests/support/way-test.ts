import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { browserTest } from './browser-test.ts'
import type { openBrowser } from './browser.ts'
import type { Handbook } from './create-handbook.ts'
import { serveSite } from './serve-site.ts'
import { watchPage, type PageWatch } from './watch-page.ts'

/** A page that is open in the browser, and what went wrong on it. */
export interface OpenedPage extends PageWatch {
  readonly page: Page
  /** The addresses below the site's entry page that were asked for, in order. */
  readonly requests: readonly string[]
}

/** How a page is opened: on a laptop, unless something else is said. */
type Opening = Parameters<Awaited<ReturnType<typeof openBrowser>>['newPage']>[0]

/** A telephone, held upright. */
export const PHONE: Opening = { viewport: { width: 390, height: 800 }, hasTouch: true }

const servedTest = browserTest
  .extend('handbook', { scope: 'file' }, undefined as Handbook | undefined)
  .extend('address', { scope: 'file' }, async ({ handbook }, { onCleanup }) => {
    if (!handbook) throw new Error('The test names no handbook.')
    const { exitCode, errors } = await handbook.build({ url: 'https://handbook.example.com/review/42' })
    if (exitCode !== 0) throw new Error(errors)
    const site = await serveSite(join(handbook.root, 'dist'), '/review/42/')
    onCleanup(async () => {
      await site.close()
      handbook.remove()
    })
    return site.address
  })
  .extend('open', ({ browser, address }, { onCleanup }) => {
    const contexts: BrowserContext[] = []
    onCleanup(async () => {
      for (const context of contexts) await context.close()
    })
    return async (path: string, opening: Opening = {}): Promise<OpenedPage> => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...opening })
      contexts.push(context)
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const page = await context.newPage()
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url().slice(address.length)))
      const watch = watchPage(page, new URL(address).origin)
      await page.goto(address + path)
      return { page, requests, ...watch }
    }
  })

/**
 * A test that has a handbook, built and served below a prefix at `address`; `open` opens a page of it by its address on the site. The
 * handbook is made by the test's file, so that it stays until all tests of it are done.
 */
export function wayTest(handbook: Handbook): typeof servedTest {
  return servedTest.override('handbook', handbook)
}
