import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { axeFindings, installAxe, servedHandbookTest } from '../support/served-handbook.ts'
import { serveSite } from '../support/serve-site.ts'
import { watchPage, type PageWatch } from '../support/watch-page.ts'

const FILES = {
  'content/index.md': '# Home\n\nWelcome.\n',
  'content/people/index.md': '---\nowner: hana\n---\n# People\n',
  'content/people/leave.md': `---
owner: hana
reviewed: 2020-01-01
review_every: 6 months
---
# Time away

How to be away.

## Parental leave {#parental}

Weeks for <script>alert(1)</script> parents, \`<b>\` and all.

## Sick leave {#sick}

Say so in the morning.
`,
  'content/tools/index.md': '---\nowner: yuki\n---\n# Tools\n\nParental controls of the leave calendar.\n',
  'content/ja.md': '---\nlang: ja\n---\n# 休暇\n\n## 育児 {#ikuji}\n\n社員は育児休業を取得することができます。\n',
  'content/data/people.yaml': 'hana: {name: Hana}\nyuki: {name: Yuki}\n',
}

const test = servedHandbookTest.override('files', FILES)

async function open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; watch: PageWatch }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await installAxe(page)
  const watch = watchPage(page, new URL('/', address).href)
  await page.goto(address)
  return { page, watch }
}

test('opens by /, leads to the section by arrow keys and Enter, and asks no other host', async ({ site, browser }) => {
  const { page, watch } = await open(browser, site.address)
  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Search' }).waitFor()
  await page.keyboard.type('parental')
  await page.getByRole('status').getByText('2 pages').waitFor()
  expect(await page.locator('mark').allTextContents()).toContain('Parental')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator(':focus').textContent()).toBe('Time away')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/people/leave/#parental')
  expect(watch.complaints).toEqual([])
  expect(watch.foreignRequests).toEqual([])
})

test('Enter in the field opens the first page, however soon it comes', async ({ site, browser }) => {
  const { page } = await open(browser, site.address)
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').waitFor()
  await page.keyboard.type('morning')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/people/leave/')
})

test('closes by Escape, and focus goes back to where it was', async ({ site, browser }) => {
  const { page } = await open(browser, site.address)
  const button = page.getByRole('button', { name: 'Search' })
  await button.click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('narrows down by section and owner, and says which page’s review is overdue', async ({ site, browser }) => {
  const { page } = await open(browser, `${site.address}search/?q=parental`)
  await page.getByText('2 pages').waitFor()
  expect(await page.locator('.search-page-found', { hasText: 'Time away' }).textContent()).toContain('review overdue')
  await page.getByRole('combobox', { name: 'Section' }).selectOption('Tools')
  await page.getByText('1 page', { exact: true }).waitFor()
  expect(await page.locator('.search-title').allTextContents()).toEqual(['Tools'])
  await page.getByRole('combobox', { name: 'Owner' }).selectOption('Hana')
  await page.getByText('Nothing was found').waitFor()
})

test('finds Japanese from a page in English, and shows HTML of a page as text', async ({ site, browser }) => {
  const { page, watch } = await open(browser, `${site.address}search/`)
  await page.getByRole('searchbox').fill('育児休業')
  await page.getByRole('link', { name: '育児' }).waitFor()
  expect(await page.locator('.search-page-found ul a').first().getAttribute('href')).toBe('/ja/#ikuji')
  await page.getByRole('searchbox').fill('parents')
  await page.getByText('<b>').waitFor()
  expect(new URL(page.url()).search).toBe('?q=parents')
  expect(watch.complaints).toEqual([])
})

test('offers what was probably meant, and the list of all pages, where nothing is found', async ({ site, browser }) => {
  const { page } = await open(browser, `${site.address}search/?q=qarental`)
  await page.getByText('Nothing was found').waitFor()
  expect(await page.locator('.search-hints a').getAttribute('href')).toBe('../pages/')
  await page.getByRole('searchbox').fill('zime')
  await page.getByRole('button', { name: 'time' }).click()
  await page.getByRole('link', { name: 'Time away' }).first().waitFor()
})

test('works by touch on a small screen, where it fills that', async ({ site, browser }) => {
  const { page } = await open(browser, site.address, { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true })
  await page.getByRole('button', { name: 'Search' }).tap()
  await page.getByRole('searchbox').fill('morning')
  expect((await page.getByRole('dialog').boundingBox())?.width).toBe(360)
  await page.getByRole('link', { name: 'Sick leave' }).tap()
  await page.waitForURL('**/people/leave/#sick')
})

test('axe finds nothing in the dialog and on the page, light or dark', async ({ site, browser }) => {
  const { page } = await open(browser, `${site.address}search/?q=parental`)
  await page.getByText('2 pages').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.goto(site.address)
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('parental')
  await page.getByText('2 pages').waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('works below a folder, and says from disk that it needs a server', async ({ browser }) => {
  const handbook = createHandbook(FILES)
  await handbook.build({ links: 'file' })
  const dist = join(handbook.root, 'dist')
  const site = await serveSite(dist, '/review/42/')
  onTestFinished(site.close)
  const { page, watch } = await open(browser, `${site.address}search/index.html?q=morning`)
  await page.getByRole('link', { name: 'Sick leave' }).click()
  await page.waitForURL('**/review/42/people/leave/index.html#sick')
  expect(watch.complaints).toEqual([])
  await page.goto(pathToFileURL(join(dist, 'index.html')).href)
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('morning')
  await page.getByText('this page was opened from disk').waitFor()
})

test('without a script, the page of the search says so and leads to all pages', async ({ site, browser }) => {
  const { page } = await open(browser, `${site.address}search/`, { javaScriptEnabled: false })
  await page.getByText('The search needs JavaScript').waitFor()
  await page.locator('[data-search-page]').getByRole('link', { name: 'All pages' }).click()
  await page.waitForURL('**/pages/')
})
