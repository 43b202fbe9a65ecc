import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pageAddresses } from '../../support/page-addresses.ts'
import { sampleTest } from '../../support/sample-test.ts'
import { serveSite } from '../../support/serve-site.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree } from '../../support/tree.ts'
import { watchPage } from '../../support/watch-page.ts'

/** A page with a contents list of three levels, and with one in its text that small screens show in its place. */
const SECURITY = 'handbook/engineering/security/application-security/'
/** A page without such a list in its text. */
const ONBOARDING = 'handbook/company/onboarding/'

const test = sampleTest.extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  onCleanup(() => page.close())
  return page
})

test('no page makes the browser complain, or ask another host', async ({ folder, site, page }) => {
  const { complaints, foreignRequests } = watchPage(page, site.address)
  for (const path of pageAddresses(folder)) await page.goto(site.address + path)
  expect(complaints).toEqual([])
  expect(foreignRequests).toEqual([])
})

test('what the policy in the headers forbids is complained of', async ({ folder, page, onTestFinished }) => {
  const site = temporaryFolder()
  const forbidden =
    '<link rel="icon" href="data:,"><script>document.title = "ran"</script><p style="color: red">Red</p><iframe src="https://example.com">'
  writeTree(site, { _headers: readFileSync(join(folder, '_headers')), 'index.html': `<!doctype html><title>still</title>${forbidden}` })
  const served = await serveSite(site)
  onTestFinished(served.close)
  const { complaints } = watchPage(page, served.address)
  await page.goto(served.address)
  expect(complaints.map((complaint) => /script-src|style-src|frame-src/.exec(complaint)?.[0]).sort()).toEqual([
    'frame-src',
    'script-src',
    'style-src',
  ])
  expect(await page.title()).toBe('still')
})

test('an address that is not there shows the page for that, which works as any other', async ({ site, page }) => {
  const { complaints, foreignRequests } = watchPage(page, site.address)
  await page.goto(`${site.address}handbook/no/such/page/`)
  expect(await page.locator('body').getAttribute('data-layout')).toBe('not-found')
  expect(complaints).toEqual(['Failed to load resource: the server responded with a status of 404 (Not Found)'])
  expect(foreignRequests).toEqual([])
  await page.locator('main a').click()
  expect(page.url()).toBe(site.address)
})

test('an old address leads to the page that has taken its place', async ({ site, page }) => {
  await page.goto(`${site.address}handbook/engineering/appsec/`)
  await page.waitForURL(site.address + SECURITY)
})

test('no page scrolls sideways on the smallest telephone', async ({ folder, site, page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const widths = new Map<string, unknown>()
  for (const path of ['404.html', ...pageAddresses(folder)]) {
    await page.goto(site.address + path)
    widths.set(path, await page.evaluate('document.scrollingElement.scrollWidth'))
    await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true })')
    widths.set(`${path}, all disclosures open`, await page.evaluate('document.scrollingElement.scrollWidth'))
  }
  expect([...widths].filter(([, width]) => width !== 320)).toEqual([])
})

describe('every link of a contents list leads to its heading', () => {
  test.for([
    ['in a column beside the text', SECURITY, 1280, '.page-contents'],
    ['in a disclosure above the text', ONBOARDING, 900, '.page-contents'],
    ['in the text', SECURITY, 640, '[data-toc]'],
  ] as const)('%s', async ([, path, width, list], { site, page }) => {
    await page.setViewportSize({ width, height: 500 })
    await page.goto(site.address + path)
    const summary = page.locator(`${list} summary`)
    const links = await page.locator(`${list} a`).all()
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) {
      if (!(await link.isVisible())) await summary.click()
      await link.click()
      const hash = new URL(page.url()).hash
      expect(hash).toBe(await link.getAttribute('href'))
      expect(await isInView(page, hash), hash).toBe(true)
    }
  })
})

/** True where all of an element lies between the header, which stays at the top, and the end of the window. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const [header, box] = await Promise.all([page.locator('.site-header').boundingBox(), page.locator(selector).boundingBox()])
  const height = page.viewportSize()?.height ?? 0
  return header !== null && box !== null && box.y >= header.y + header.height && box.y + box.height <= height
}
