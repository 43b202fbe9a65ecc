// The navigation of a page is its branch. Its entries open and close, and what the page does not have comes from one file.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { watchPage } from '../support/watch-page.ts'
import { PHONE, wayTest } from '../support/way-test.ts'

const LONG = Array.from({ length: 500 }, (_, index) => `p${String(index).padStart(3, '0')}`)

const HANDBOOK = createHandbook({
  'content/index.md': '# Home\n',
  'content/people/index.md': '# People\n',
  'content/people/leave.md': '# Leave\n',
  'content/people/pay/index.md': '# Pay & more\n',
  'content/people/pay/bonus.md': '# Bonus\n',
  'content/people/pay/tables/levels.md': '# Levels\n',
  'content/security/index.md': '# Security\n',
  'content/security/reviews.md': '# Reviews\n',
  'content/old_papers/first.md': '# First paper\n',
  ...Object.fromEntries(LONG.map((name) => [`content/register/${name}.md`, `# ${name}\n`])),
})

const test = wayTest(HANDBOOK)

/** The names of the entries below an entry, as readers see them. */
async function entriesBelow(page: Page, title: string): Promise<readonly string[]> {
  const names = page
    .locator('.site-navigation li', { has: page.locator(`xpath=./*[1][text()="${title}"]`) })
    .locator('> ul > li > :first-child')
  return (await names.filter({ visible: true }).allTextContents()).map((text) => text.trim())
}

function fold(page: Page, title: string) {
  return page.getByRole('button', { name: `Pages below ${title}`, exact: true })
}

describe('an entry whose pages are not on the page', () => {
  test('opens at a click, from the file that is asked for once, and closes again', async ({ open }) => {
    const { page, requests, complaints } = await open('people/leave/')
    expect(requests).not.toContain('navigation.json')
    expect(await fold(page, 'Security').getAttribute('aria-expanded')).toBe('false')
    await fold(page, 'Security').click()
    await page.getByRole('link', { name: 'Reviews' }).waitFor()
    expect(await fold(page, 'Security').getAttribute('aria-expanded')).toBe('true')
    await fold(page, 'Pay & more').click()
    await expect.poll(() => entriesBelow(page, 'Pay & more')).toEqual(['Bonus', 'Tables'])
    await fold(page, 'Tables').click()
    await expect.poll(() => entriesBelow(page, 'Tables')).toEqual(['Levels'])
    expect(requests.filter((path) => path === 'navigation.json')).toHaveLength(1)
    await fold(page, 'Pay & more').click()
    expect(await entriesBelow(page, 'Pay & more')).toEqual([])
    await fold(page, 'Pay & more').click()
    await page.getByRole('link', { name: 'Levels' }).click()
    await page.waitForURL('**/review/42/people/pay/tables/levels/')
    expect(complaints).toEqual([])
  })

  test('opens by the keyboard, which then goes on into it', async ({ open }) => {
    const { page } = await open('people/leave/')
    await page.getByRole('link', { name: 'Security', exact: true }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Reviews' }).waitFor()
    await page.keyboard.press('Space')
    expect(await entriesBelow(page, 'Security')).toEqual([])
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/review/42/security/reviews/')
    expect(await fold(page, 'Security').getAttribute('aria-expanded')).toBe('true')
  })

  test('opens by a tap in the drawer of a telephone, where a folder without a page opens by its name', async ({ open }) => {
    const { page } = await open('people/leave/', PHONE)
    await page.locator('.site-navigation summary').tap()
    await fold(page, 'Security').tap()
    await page.getByRole('link', { name: 'Reviews' }).waitFor()
    await page.locator('.site-navigation').getByText('Old papers', { exact: true }).tap()
    await page.getByRole('link', { name: 'First paper' }).tap()
    await page.waitForURL('**/old_papers/first/')
  })

  test('leads to its page where the file cannot be had, and a folder without a page to the index of all', async ({ open }) => {
    const { page } = await open('people/leave/')
    await page.route('**/navigation.json', (route) => route.abort())
    await fold(page, 'Security').click()
    await page.waitForURL('**/review/42/security/')
    await fold(page, 'Old papers').click()
    await page.waitForURL('**/review/42/pages/')
  })

  test('leads to its page where the file is newer than the page, and has no such entry any more', async ({ open }) => {
    const { page } = await open('people/leave/')
    await page.route('**/navigation.json', (route) => route.fulfill({ json: [['Home', '']] }))
    await fold(page, 'Security').click()
    await page.waitForURL('**/review/42/security/')
  })
})

test('the branch of the page is open, and can be closed', async ({ open }) => {
  const { page, requests } = await open('people/pay/bonus/')
  expect(await entriesBelow(page, 'Pay & more')).toEqual(['Bonus', 'Tables'])
  await fold(page, 'People').click()
  expect(await entriesBelow(page, 'People')).toEqual([])
  await fold(page, 'People').click()
  expect(await entriesBelow(page, 'Pay & more')).toEqual(['Bonus', 'Tables'])
  expect(requests).not.toContain('navigation.json')
})

test('a level that is cut can be had whole, a portion at a time, by the keyboard', async ({ open }) => {
  const { page } = await open('register/p250/')
  expect(await entriesBelow(page, 'Register')).toHaveLength(82)
  const more = page.getByRole('button', { name: 'Show more pages' })
  const focused = page.locator(':focus')
  await more.last().press('Enter')
  await expect.poll(() => focused.textContent()).toBe('p290')
  expect(await more.count()).toBe(2)
  await more.first().press('Enter')
  await expect.poll(() => focused.textContent()).toBe('p010')
  await more.first().press('Enter')
  await expect.poll(() => focused.textContent()).toBe('p000')
  await more.press('Enter')
  await expect.poll(() => focused.textContent()).toBe('p490')
  expect(await entriesBelow(page, 'Register')).toEqual(LONG)
  expect(await page.locator('.site-navigation [aria-current]').allTextContents()).toEqual(['p250'])
})

test('of a long level that comes from the file, only the beginning is put in', async ({ open }) => {
  const { page } = await open('people/leave/')
  await fold(page, 'Register').click()
  await expect.poll(() => entriesBelow(page, 'Register')).toEqual([...LONG.slice(0, 200), 'Show more pages'])
  const more = page.getByRole('button', { name: 'Show more pages' })
  await more.click()
  await more.click()
  await expect.poll(() => entriesBelow(page, 'Register')).toEqual(LONG)
})

test('without the script the branch is there, no button, and the way to all pages', async ({ open, address }) => {
  const { page } = await open('people/leave/', { javaScriptEnabled: false })
  expect(await page.locator('.site-navigation button').count()).toBe(0)
  expect(await entriesBelow(page, 'People')).toEqual(['Leave', 'Pay & more'])
  await page.locator('.site-navigation').getByRole('link', { name: 'All pages' }).click()
  expect(page.url()).toBe(`${address}pages/`)
  expect(await page.locator('h1').textContent()).toBe('All pages')
})

test('from disk, where no file can be asked for, only what is there folds', async ({ browser, onTestFinished }) => {
  const disk = createHandbook({ 'content/a/b.md': '# B\n', 'content/c/d.md': '# D\n' }, `export default { links: 'file' }`)
  await disk.build()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  onTestFinished(() => page.close())
  const { complaints } = watchPage(page, 'file:')
  await page.goto(pathToFileURL(join(disk.root, 'dist/a/b/index.html')).href)
  expect(await page.getByRole('button', { name: /^Pages below/ }).count()).toBe(1)
  await fold(page, 'A').click()
  expect(await entriesBelow(page, 'A')).toEqual([])
  await page.locator('.site-navigation').getByRole('link', { name: 'All pages' }).click()
  expect(await page.locator('h1').textContent()).toBe('All pages')
  expect(complaints).toEqual([])
})
