// Formulas are drawn by the browser, under the policy of pages.
import { expect, onTestFinished } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { axeFindings, installAxe, servedHandbookTest } from '../support/served-handbook.ts'
import { watchPage } from '../support/watch-page.ts'

const LONG = Array.from({ length: 60 }, (_, at) => `a_{${String(at)}}`).join(' + ')
const MATHS = `# Maths

In the text $x^2 = \\frac{a}{b}$, $f'(x)$ and $\\mathscr{L}$.

$$
\\begin{array}{|c|c|}\\hline a & b \\\\ \\hline\\end{array} \\quad \\boxed{x} \\quad \\textcolor{#800000}{y} \\quad \\cancel{z} \\quad \\vec{v}
$$

$$
${LONG}
$$

A broken one: $\\frac{a}$.
`

const test = servedHandbookTest
  .override('files', { 'content/index.md': MATHS })
  .override('configSource', 'export default { markdown: { maths: true } }')

async function openPage(browser: Browser, address: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  onTestFinished(() => context.close())
  const opened = await context.newPage()
  await installAxe(opened)
  await opened.goto(address)
  return opened
}

test('a formula is drawn: a fraction is higher than its line, a box has a border', async ({ site, browser }) => {
  const page = await openPage(browser, site.address)
  const heightOf = async (selector: string): Promise<number> => (await page.locator(selector).first().boundingBox())?.height ?? 0
  expect(await heightOf('mfrac')).toBeGreaterThan(1.3 * (await heightOf('mfrac > mi')))
  const borderOf = (selector: string, side: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((node, at) => getComputedStyle(node).getPropertyValue(`border-${at}-style`), side)
  expect(await borderOf('.math-box', 'top')).toBe('solid')
  expect(await borderOf('.math-line-left', 'left')).toBe('solid')
})

test('a long formula scrolls by keyboard and never widens the page', async ({ site, browser }) => {
  const page = await openPage(browser, site.address, 390)
  const region = page.locator('.math-scroll').nth(1)
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('axe and the browser find nothing, and no other host is asked', async ({ site, browser }) => {
  const page = await openPage(browser, site.address)
  const watch = watchPage(page, new URL(site.address).origin)
  await page.reload()
  expect(await axeFindings(page)).toEqual([])
  expect(watch.complaints).toEqual([])
  expect(watch.foreignRequests).toEqual([])
})
