// Blocks of code: copied without what is only shown, scrolled by keyboard, right in both themes.
import { expect, onTestFinished } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { axeFindings, installAxe, servedHandbookTest } from '../support/served-handbook.ts'
import { watchPage } from '../support/watch-page.ts'

const CODE = `# Code

\`\`\`ts title="src/leave.ts" {1} del={2} ins={3}
export function daysLeft(): number {
  return 25
  return 30
}
\`\`\`

\`\`\`yaml showLineNumbers
one: 1
two: ${'long '.repeat(80)}
\`\`\`

\`\`\`diff
-old
+new
\`\`\`
`

const test = servedHandbookTest.override('files', { 'content/index.md': CODE })

async function openPage(browser: Browser, address: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] })
  onTestFinished(() => context.close())
  const opened = await context.newPage()
  await installAxe(opened)
  await opened.goto(address)
  return opened
}

test('the copy button, reached by keyboard, copies the code: no signs, numbers or titles', async ({ site, browser }) => {
  const page = await openPage(browser, site.address)
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
  const button = page.locator('.code-block button').first()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => button.innerText()).toBe('Copied')
  expect(await clipboard()).toBe('export function daysLeft(): number {\n  return 25\n  return 30\n}\n')
  await page.locator('.code-block button').nth(1).click({ force: true })
  await expect.poll(clipboard).toBe(`one: 1\ntwo: ${'long '.repeat(80)}\n`)
})

test('signs stand before lines that were put in and taken out, and marks reach as far as the code', async ({ site, browser }) => {
  const page = await openPage(browser, site.address)
  const sign = (name: string): Promise<string> =>
    page.locator(`${name}.code-line`).evaluate((line) => getComputedStyle(line, '::before').content)
  expect(await sign('ins')).toBe('"+"')
  expect(await sign('del')).toBe('"-"')
  const [line, block] = [await page.locator('mark.code-line').boundingBox(), await page.locator('pre').first().boundingBox()]
  expect(line?.width).toBeCloseTo((block?.width ?? 0) - 2, 0)
})

test('a long line scrolls by keyboard and never widens the page', async ({ site, browser }) => {
  const page = await openPage(browser, site.address, 390)
  const block = page.locator('pre').nth(1)
  await block.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => block.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('axe and the browser find nothing', async ({ site, browser }) => {
  const page = await openPage(browser, site.address)
  const watch = watchPage(page, new URL(site.address).origin)
  await page.reload()
  expect(await axeFindings(page)).toEqual([])
  expect(watch.complaints).toEqual([])
  expect(watch.foreignRequests).toEqual([])
})
