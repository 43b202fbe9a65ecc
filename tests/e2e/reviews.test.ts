// How it stands with a review is decided by the reader's clock: a page that was built in spring is right in autumn.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import axe, { type AxeResults } from 'axe-core'
import { describe, expect, vi } from 'vitest'
import { browserTest } from '../support/browser-test.ts'
import { createHandbook, type Handbook } from '../support/create-handbook.ts'
import { serveSite, type ServedSite } from '../support/serve-site.ts'

/** Reviewed on 3 March 2026 and due on 25 August: half a year, less the days by which this page's path puts it forward. */
const LEAVE =
  '---\ntitle: Leave\nreviewed: {on: 2026-03-03, by: nia}\nreview_every: 6 months\n---\n\nTake it.\n\n::backlog{within="1 year"}\n'
const NEVER = '---\ntitle: Pay\nreview_every: 6 months\n---\n\nOn the 25th.\n'

/** Made here, not in a fixture, so that it stays until all tests are done. */
const HANDBOOK = createHandbook({
  'content/index.md': '# Home\n',
  'content/leave.md': LEAVE,
  'content/pay.md': NEVER,
  'content/ja.md': LEAVE.replace('title', 'lang: ja\ntitle'),
  'content/data/people.yaml': 'nia:\n  name: Nia Linden\n',
})

/** Builds a handbook as of 31 March 2026, and serves it. */
async function serveBuilt(handbook: Handbook): Promise<ServedSite> {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-03-31') / 1000))
  await handbook.build()
  vi.unstubAllEnvs()
  return serveSite(join(handbook.root, 'dist'))
}

const test = browserTest
  // eslint-disable-next-line no-empty-pattern -- a fixture's pattern says what it depends on: here, nothing
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await serveBuilt(HANDBOOK)
    onCleanup(async () => {
      await site.close()
      HANDBOOK.remove()
    })
    return site
  })

/** What readers see of the page's review, as one line. */
async function shownReview(page: Page): Promise<string> {
  return (await page.locator('.page-footer .page-review').innerText()).replace(/\s+/g, ' ')
}

describe('a page whose review is due on 25 August 2026, built on 31 March', () => {
  test.for([
    ['2026-07-26', 'later', 'Reviewed 3 March 2026 by Nia Linden, due by 25 August 2026'],
    ['2026-07-27', 'soon', 'Reviewed 3 March 2026 by Nia Linden, due soon: by 25 August 2026'],
    ['2026-08-25', 'soon', 'Reviewed 3 March 2026 by Nia Linden, due soon: by 25 August 2026'],
    ['2026-08-26', 'overdue', 'Reviewed 3 March 2026 by Nia Linden, overdue since 25 August 2026'],
  ] as const)('on %s: %s', async ([day, state, words], { browser, site }) => {
    const page = await browser.newPage({ timezoneId: 'Asia/Tokyo' })
    await page.clock.setFixedTime(`${day}T09:00:00+09:00`)
    await page.goto(`${site.address}leave/`)
    expect(await shownReview(page)).toBe(words)
    const row = page.locator('.review-backlog tr[data-review-due="2026-08-25"]')
    expect([await row.getAttribute('data-review-state'), await row.locator('td').nth(2).innerText()]).toEqual([
      state,
      `25 August 2026${{ later: '', soon: ' due soon', overdue: ' overdue' }[state]}`,
    ])
    await page.close()
  })

  test('without JavaScript: the day by which it is due, whatever the day is', async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.address}leave/`)
    expect(await shownReview(page)).toBe('Reviewed 3 March 2026 by Nia Linden, due by 25 August 2026')
    await page.goto(`${site.address}pay/`)
    expect(await shownReview(page)).toBe('Not reviewed yet')
    await context.close()
  })

  test('in Japanese', async ({ browser, site }) => {
    const page = await browser.newPage()
    await page.clock.setFixedTime('2036-01-01T09:00:00Z')
    await page.goto(`${site.address}ja/`)
    expect(await shownReview(page)).toMatch(/^レビュー済み 2026年3月3日 （Nia Linden）、期限超過 2026年\d+月\d+日$/)
    await page.close()
  })

  test.for(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme, { browser, site }) => {
    const page = await browser.newPage({ colorScheme })
    await page.addInitScript(axe.source)
    await page.clock.setFixedTime('2026-08-26T09:00:00Z')
    for (const path of ['leave/', 'reviews/']) {
      await page.goto(site.address + path)
      expect(await page.locator('[data-review-state="overdue"], .review-backlog').count()).toBeGreaterThan(0)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
    await page.close()
  })

  test('and nothing that the page does is against its Content-Security-Policy', async ({ browser, site }) => {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${site.address}leave/`)
    await page.goto(`${site.address}reviews/`)
    expect(await page.locator('.review-backlog tbody tr').count()).toBeGreaterThan(0)
    expect(errors).toEqual([])
    await page.close()
  })
})

test('what was overdue when it was built is so without JavaScript too', async ({ browser }) => {
  const old = await serveBuilt(createHandbook({ 'content/leave.md': LEAVE.replace('2026-03-03', '2025-03-03') }))
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${old.address}leave/`)
  expect(await shownReview(page)).toMatch(/^Reviewed 3 March 2025 by nia, overdue since \d+ (?:August|September) 2025$/)
  await context.close()
  await old.close()
})
