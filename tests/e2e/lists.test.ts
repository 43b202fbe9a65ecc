// The pages that the tool makes to list pages, as readers use them.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { browserTest } from '../support/browser-test.ts'
import { createHandbook } from '../support/create-handbook.ts'
import { createRepository } from '../support/repository.ts'
import { serveSite } from '../support/serve-site.ts'
import { watchPage } from '../support/watch-page.ts'

const LEAVE =
  '# Leave\n\n## How much\n\nA lot.[^1] See [pay](pay.md#how-much) and [the handbook](../index.md).\n\n| Days | Who |\n| :--- | :--- |\n| 30 | all |\n\n[^1]: Really.\n'

/** Made here, not in a fixture, so that it stays until all tests are done. */
const HANDBOOK = createHandbook({
  '.gitignore': 'dist\n.dist.handbook\n',
  'content/index.md': '---\nlayout: home\n---\n\n# Home\n',
  'content/people/index.md': '---\ntitle: People\n---\n\nWho we are.\n',
  'content/people/leave.md': LEAVE,
  'content/people/pay.md': '# Pay\n\n## How much\n\nEnough.[^1]\n\n[^1]: For all.\n',
  'content/people/old.md': '# Old\n\nGone soon.\n',
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'm'].map((letter) => [
      `content/more/${letter}.md`,
      `# ${letter.toUpperCase()} page\n`,
    ]),
  ),
})

const PATHS = ['', 'people/', 'pages/', 'recent/', 'changed/', 'people/whole-section/'] as const

const test = browserTest
  // eslint-disable-next-line no-empty-pattern -- a fixture's pattern says what it depends on: here, nothing
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    createRepository(HANDBOOK.root).commit()
    HANDBOOK.write({
      'content/people/pay.md': '# Pay\n\n## How much\n\nMore than enough.[^1]\n\n[^1]: For all.\n',
      'content/new.md': '# New\n',
    })
    rmSync(join(HANDBOOK.root, 'content/people/old.md'))
    await HANDBOOK.build({ base: 'main' })
    const site = await serveSite(join(HANDBOOK.root, 'dist'))
    onCleanup(async () => {
      await site.close()
      HANDBOOK.remove()
    })
    return site
  })

/** Moves the focus with the Tab key to a link of that name, as readers without a pointer do, and follows it. */
async function followByKeyboard(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""')) !== name) continue
    await page.keyboard.press('Enter')
    return
  }
  throw new Error(`No link is called ${name}`)
}

describe('with the keyboard', () => {
  test('from the entry page to the index, to a letter, to a page', async ({ browser, site }) => {
    const page = await browser.newPage()
    await page.goto(site.address)
    await followByKeyboard(page, 'All pages')
    await page.waitForURL('**/pages/')
    await followByKeyboard(page, 'L')
    await page.waitForURL('**/pages/#letter-l')
    await followByKeyboard(page, 'Leave')
    await page.waitForURL('**/people/leave/')
    expect(await page.locator('h1').textContent()).toContain('Leave')
    await page.close()
  })

  test('from the entry page to what changed last', async ({ browser, site }) => {
    const page = await browser.newPage()
    await page.goto(site.address)
    await followByKeyboard(page, 'Recently changed')
    await page.waitForURL('**/recent/')
    expect(await page.locator('.page-list li').first().innerText()).toMatch(/^\S.* \d+ January 2026/)
    await page.close()
  })

  test('from a section to the whole of it, and from place to place there', async ({ browser, site }) => {
    const page = await browser.newPage()
    await page.goto(`${site.address}people/`)
    await followByKeyboard(page, 'The whole section on one page')
    await page.waitForURL('**/people/whole-section/')
    expect(await page.locator('article').count()).toBe(3)
    await page.getByRole('link', { name: 'pay', exact: true }).click()
    expect(new URL(page.url()).hash).toBe('#pay.how-much')
    expect(await page.locator(':target').innerText()).toContain('How much')
    await page.locator('#leave a[data-footnote-ref]').click()
    expect(await page.locator(':target').innerText()).toContain('Really.')
    await page.close()
  })
})

test('what a change did to pages, with links to those that are there', async ({ browser, site }) => {
  const page = await browser.newPage()
  await page.goto(`${site.address}changed/`)
  const items = await page.locator('.page-body :is(h2, li)').allInnerTexts()
  expect(items.map((item) => item.replace(/\s+/g, ' '))).toEqual([
    'Added',
    'New /new/',
    'Edited',
    'Pay /people/pay/',
    'Deleted',
    'Old /people/old/',
  ])
  expect(await page.locator('.page-list a').count()).toBe(2)
  await page.close()
})

test.for(['light', 'dark'] as const)('axe finds nothing, nor does the browser complain, %s', async (colorScheme, { browser, site }) => {
  const page = await browser.newPage({ colorScheme })
  const watch = watchPage(page, new URL(site.address).origin)
  await page.addInitScript(axe.source)
  for (const path of PATHS) {
    await page.goto(site.address + path)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
  expect(watch).toMatchObject({ complaints: [], foreignRequests: [] })
  await page.close()
})

test('nothing is wider than a small screen', async ({ browser, site }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } })
  for (const path of PATHS) {
    await page.goto(site.address + path)
    expect([path, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, 320])
  }
  await page.close()
})

test('the whole of a section prints each page on paper of its own', async ({ browser, site }) => {
  const page = await browser.newPage()
  await page.goto(`${site.address}people/whole-section/`)
  await page.emulateMedia({ media: 'print' })
  const breaks = await page.locator('article').evaluateAll((articles) => articles.map((article) => getComputedStyle(article).breakBefore))
  expect(breaks).toEqual(['page', 'page', 'page'])
  await page.close()
})
