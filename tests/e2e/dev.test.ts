// The compiled `handbook dev` on projects of the test's own, and a Chromium that looks at them while they are edited.
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openDevPage } from '../support/dev-page.ts'

// eslint-disable-next-line no-empty-pattern -- a fixture's pattern says what it depends on: here, nothing
const test = base.extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
  const browser = await openBrowser()
  onCleanup(() => browser.close())
  return browser
})

const PARAGRAPHS = Array.from({ length: 40 }, (_, index) => `Paragraph ${String(index)} says this and that.\n`).join('\n')

/** A page with something of everything that readers and scripts change. */
function pageWith(words: string): string {
  return `---
title: Leave
---

Above.

<details><summary>More</summary>

Inside.

</details>

\`\`\`js
const days = 28
\`\`\`

${PARAGRAPHS}

## Sick leave

${words}
`
}

const FILES = {
  'content/index.md': '# Home\n\nSee [leave](people/leave.md).\n',
  'content/people/leave.md': pageWith('Old words.'),
}

test('a saved paragraph shows without a reload: scroll, open details and what scripts added stay, and it is marked', async ({
  browser,
}) => {
  const { handbook, page, isSamePage, marked, watch } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  await page.locator('summary', { hasText: 'More' }).click()
  await page.locator('.code-block button').waitFor()
  await page.locator('#sick-leave').scrollIntoViewIfNeeded()
  await page.evaluate('document.querySelector(".code-block").isSame = true')
  const before = await page.evaluate('scrollY')
  expect(before).toBeGreaterThan(300)
  handbook.write({ 'content/people/leave.md': pageWith('New words.') })
  await page.getByText('New words.').waitFor()
  expect(await isSamePage()).toBe(true)
  expect(await page.evaluate('scrollY')).toBe(before)
  expect(
    await page.evaluate(
      'document.querySelector("main details:has(summary)").open || [...document.querySelectorAll("details")].some((d) => d.textContent.includes("Inside") && d.open)',
    ),
  ).toBe(true)
  expect(await page.evaluate('document.querySelectorAll(".code-block").length')).toBe(1)
  expect(await page.evaluate('document.querySelector(".code-block").isSame')).toBe(true)
  await expect.poll(marked).toEqual(['New words.'])
  expect(watch.complaints).toEqual([])
  expect(watch.foreignRequests).toEqual([])
})

test('a heading, the title, the contents and the navigation change with it; changed code gets its tools again', async ({ browser }) => {
  const { handbook, page, isSamePage } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  handbook.write({
    'content/people/leave.md': pageWith('Old words.').replace('Leave', 'Time off').replace('Sick leave', 'Being ill').replace('28', '30'),
  })
  await page.locator('h1', { hasText: 'Time off' }).waitFor()
  expect(await page.title()).toBe('Time off · Handbook')
  expect(await page.locator('.page-contents a').allTextContents()).toEqual(['Being ill'])
  expect(await page.locator('.site-navigation [aria-current="page"]').textContent()).toBe('Time off')
  expect(await page.locator('.code-block pre').textContent()).toBe('const days = 30\n')
  expect(await page.locator('.code-block button').count()).toBe(1)
  expect(await page.locator('pre').count()).toBe(1)
  expect(await isSamePage()).toBe(true)
})

test('a part that is put in above does not move what is read, and focus and the theme stay', async ({ browser }) => {
  const { handbook, page } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  await page.locator('.theme-toggle').click()
  await page.locator('#sick-leave').scrollIntoViewIfNeeded()
  await page.locator('#sick-leave a').focus()
  const top = async () => Math.round((await page.locator('#sick-leave').boundingBox())?.y ?? 0)
  const before = await top()
  handbook.write({ 'content/people/leave.md': pageWith('Old words.').replace('Above.', 'One.\n\nTwo.\n\nThree.\n\nAbove.') })
  await page.getByText('Three.', { exact: true }).waitFor()
  await expect.poll(top).toBe(before)
  expect(await page.evaluate('document.activeElement.closest("h2").id')).toBe('sick-leave')
  expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light')
})

test('findings appear in the panel and on the terminal, and vanish', async ({ browser }) => {
  const { handbook, dev, page } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  const panel = page.locator('handbook-preview')
  await panel.getByText('No findings').first().waitFor()
  handbook.write({ 'content/people/leave.md': pageWith('A [link](nowhere.md).') })
  await panel.locator('summary', { hasText: '1 finding' }).click()
  const finding = panel.locator('.findings li')
  await finding.waitFor()
  expect(await finding.textContent()).toMatch(/^error there is no page at .*content\/people\/leave\.md:\d+:3$/)
  await dev.untilPrinted(
    /content\/people\/leave\.md:\d+:3 {2}error {2}link\/page {2}there is no page .*\n +\d+ \| A \[link\]\(nowhere\.md\)\.\n +\| +\^+\n/,
  )
  handbook.write({ 'content/people/leave.md': pageWith('No link.') })
  await panel.locator('summary', { hasText: 'No findings' }).waitFor()
  await dev.untilPrinted(/content\/people\/leave\.md {2}mended {2}link\/page {2}there is no page/)
})

test('what stops the site lies over the page until it is mended', async ({ browser }) => {
  const { handbook, dev, page, isSamePage } = await openDevPage(browser, FILES, { config: `export default { title: 'Acme' }\n` })
  handbook.write({ 'handbook.config.ts': `export default { title: 'Acme }\n` })
  const overlay = page.locator('handbook-preview .overlay')
  await overlay.getByText('Unterminated string literal').waitFor()
  expect(await overlay.locator('pre').textContent()).toContain(`title: 'Acme }`)
  expect(await page.locator('h1').first().isVisible()).toBe(true)
  await dev.untilPrinted(/error: handbook\.config\.ts:1:\d+: Unterminated string literal/)
  handbook.write({ 'handbook.config.ts': `export default { title: 'Bcme' }\n` })
  await overlay.waitFor({ state: 'detached' })
  await page.locator('.site-name', { hasText: 'Bcme' }).waitFor()
  expect(await isSamePage()).toBe(true)
})

test('a project that cannot be shown from the start says why, and is shown when it can', async ({ browser }) => {
  const { handbook, page } = await openDevPage(browser, FILES, { config: `export default { titel: 'Acme' }\n` })
  await page.getByText('titel is not a key of the configuration').first().waitFor()
  handbook.write({ 'handbook.config.ts': `export default { title: 'Acme' }\n` })
  await page.locator('.site-name', { hasText: 'Acme' }).waitFor()
})

test('a new page is there at once, also for who waits at its address', async ({ browser }) => {
  const { handbook, page, isSamePage } = await openDevPage(browser, FILES, { path: 'people/new/' })
  expect(await page.locator('h1').textContent()).toBe('Page not found')
  handbook.write({ 'content/people/new.md': '# New here\n' })
  await page.locator('h1', { hasText: 'New here' }).waitFor()
  expect(await isSamePage()).toBe(true)
})

test('a deleted page says so, and comes back when its file does', async ({ browser }) => {
  const { handbook, page } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  rmSync(join(handbook.root, 'content/people/leave.md'))
  await page.locator('h1', { hasText: 'Page not found' }).waitFor()
  await page.locator('handbook-preview summary').click()
  await page.locator('handbook-preview').getByText('This page is not there any more').waitFor()
  handbook.write({ 'content/people/leave.md': pageWith('Back again.') })
  await page.getByText('Back again.').waitFor()
})

test('a renamed page is followed to its new address, with the line that keeps the old one', async ({ browser }) => {
  const { handbook, dev, page, isSamePage } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  renameSync(join(handbook.root, 'content/people/leave.md'), join(handbook.root, 'content/people/time-off.md'))
  await page.waitForURL('**/people/time-off/')
  const panel = page.locator('handbook-preview')
  await panel.getByText('/people/leave/ is now /people/time-off/.').waitFor()
  expect(await panel.locator('.copied-line code').textContent()).toContain('/people/leave/')
  await page.locator('h1', { hasText: 'Leave' }).waitFor()
  expect(await isSamePage()).toBe(true)
  await dev.untilPrinted(/\/people\/leave\/ is now \/people\/time-off\//)
})

test('a layout, a style, data and the configuration show as soon as they are saved', async ({ browser }) => {
  const { handbook, page, isSamePage } = await openDevPage(browser, {
    ...FILES,
    'content/index.md': '# Home\n\n::people{team=design}\n',
    'content/data/people.yaml': 'nia:\n  name: Nia\n  role: Designer\n  team: design\n',
    'content/data/teams.yaml': 'design:\n  name: Design\n',
    'layouts/parts/footer.tsx': `export function Footer() {\n  return <footer>First footer</footer>\n}\n`,
    'public/handbook.css': 'h1 { color: rgb(1, 2, 3) }\n',
  })
  const colour = async () => page.evaluate('getComputedStyle(document.querySelector("h1")).color')
  expect(await colour()).toBe('rgb(1, 2, 3)')
  await page.getByText('First footer').waitFor()
  handbook.write({ 'layouts/parts/footer.tsx': `export function Footer() {\n  return <footer>Second footer</footer>\n}\n` })
  await page.getByText('Second footer').waitFor()
  handbook.write({ 'public/handbook.css': 'h1 { color: rgb(4, 5, 6) }\n' })
  await expect.poll(colour).toBe('rgb(4, 5, 6)')
  handbook.write({ 'content/data/people.yaml': 'nia:\n  name: Niamh\n  role: Designer\n  team: design\n' })
  await page.locator('main').getByText('Niamh').first().waitFor()
  handbook.write({ 'handbook.config.ts': `export default { title: 'Lindenworks' }\n` })
  await page.locator('.site-name', { hasText: 'Lindenworks' }).waitFor()
  expect(await isSamePage()).toBe(true)
})
