// What leads readers on: contents, links that are copied, pages that link here, the search's button, pages that are at hand already.
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { PHONE, wayTest } from '../support/way-test.ts'

/** So many sections that their list is longer than the window. */
const SECTIONS = Array.from(
  { length: 60 },
  (_, index) => `## Part ${String(index)}\n\nText.\n\n### Detail ${String(index)}\n\n${'More text.\n\n'.repeat(6)}`,
)

const HANDBOOK = createHandbook({
  'content/index.md': '# Home\n\n[Leave](people/leave.md), and [leave again](people/leave.md#sick).\n',
  'content/people/index.md': '# People\n\n[Leave](leave.md)\n',
  'content/people/leave.md':
    '# Leave\n\n## Sick days\n\nTake them.\n\n## Café & more\n\nText.\n\n[File](notes.pdf) [Out](/../else/) [Pay](pay.md)\n',
  'content/people/notes.pdf': 'none',
  'content/people/pay.md': '---\ntitle: Pay\n---\n\nOn the 25th.\n',
  'content/long.md': `---\ntitle: Long\n---\n\n${SECTIONS.join('\n')}`,
  'content/ar.md': '---\ntitle: دليل\nlang: ar\n---\n\n## جزء\n\nنص.\n\n## آخر\n\n[Leave](people/leave.md)\n',
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `content/notes/n${String(index)}.md`,
      `# Note ${String(index)}\n\n[Pay](../people/pay.md)\n`,
    ]),
  ),
})

const test = wayTest(HANDBOOK)

describe('the permalink of a heading', () => {
  const opacityOf = (page: Page, id: string): Promise<string> =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('#${id} .permalink')).opacity`)
  const readClipboard = (page: Page): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()')

  test('shows on pointing at its heading; a click copies the whole address, and says so', async ({ open, address }) => {
    const { page, complaints } = await open('people/leave/')
    const heading = page.getByRole('heading', { name: 'Café & more' })
    const permalink = heading.locator('.permalink')
    const id = 'café--more'
    const status = page.getByRole('status')
    expect(await opacityOf(page, id)).toBe('0')
    await heading.hover()
    expect(await opacityOf(page, id)).toBe('1')
    expect(await status.textContent()).toBe('')
    await permalink.click()
    await expect.poll(() => status.textContent()).toBe('Link copied')
    expect(page.url()).toBe(`${address}people/leave/#caf%C3%A9--more`)
    expect(await readClipboard(page)).toBe(page.url())
    await expect.poll(() => status.textContent(), { timeout: 10_000 }).toBe('')
    expect(complaints).toEqual([])
  })

  test('does the same by the keyboard, and is seen when it is reached', async ({ open, address }) => {
    const { page } = await open('people/leave/')
    const id = 'sick-days'
    const permalink = page.locator(`#${id} .permalink`)
    await permalink.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    expect(await opacityOf(page, id)).toBe('1')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Link copied')
    expect(await readClipboard(page)).toBe(`${address}people/leave/#sick-days`)
  })

  test('is always seen where nothing can hover', async ({ open, address }) => {
    const { page } = await open('people/leave/', { ...PHONE, isMobile: true })
    const id = 'sick-days'
    const permalink = page.locator(`#${id} .permalink`)
    expect(await opacityOf(page, id)).toBe('1')
    await permalink.tap()
    await expect.poll(() => readClipboard(page)).toBe(`${address}people/leave/#sick-days`)
  })
})

describe('the contents beside the text', () => {
  test('mark the section that is read, and keep it in view in a long list, without moving the page', async ({ open }) => {
    const { page } = await open('long/')
    const contents = page.locator('.page-contents')
    const marked = contents.locator('[aria-current]')
    expect(await marked.count()).toBe(0)
    for (const [id, name] of [
      ['detail-40', 'Detail 40'],
      ['part-3', 'Part 3'],
    ] as const) {
      await page.evaluate(`document.getElementById('${id}').scrollIntoView()`)
      const top = (): Promise<number> => page.evaluate<number>(`Math.round(document.getElementById('${id}').getBoundingClientRect().top)`)
      const before = await top()
      await expect.poll(() => marked.allTextContents()).toEqual([name])
      const [box, frame] = [await marked.boundingBox(), await contents.boundingBox()]
      expect(box && frame && box.y >= frame.y && box.y + box.height <= frame.y + frame.height).toBe(true)
      expect(await top()).toBe(before)
    }
  })

  test('lead to a section by the keyboard', async ({ open }) => {
    const { page } = await open('long/')
    await page.locator('.page-contents a').nth(4).press('Enter')
    expect(new URL(page.url()).hash).toBe('#part-2')
    await expect.poll(() => page.locator('.page-contents [aria-current]').allTextContents()).toEqual(['Part 2'])
  })
})

describe('the pages that link here', () => {
  test('stand at the end', async ({ open }) => {
    const { page } = await open('people/leave/')
    const list = page.getByRole('navigation', { name: 'Linked from' })
    expect(await list.getByRole('link').filter({ visible: true }).allTextContents()).toEqual(
      ['دليل', 'Home', 'People'].sort(new Intl.Collator('en').compare),
    )
    await list.getByRole('link', { name: 'People' }).click()
    await page.waitForURL('**/review/42/people/')
  })

  test.for([
    ['by a click', {}, (page: Page) => page.getByText('Linked from').click()],
    ['by the keyboard, without the script', { javaScriptEnabled: false }, (page: Page) => page.getByText('Linked from').press('Enter')],
  ] as const)('are shown where they are many, %s', async ([, opening, act], { open }) => {
    const { page } = await open('people/pay/', opening)
    const links = page.getByRole('navigation', { name: 'Linked from' }).locator('li').filter({ visible: true })
    expect(await links.count()).toBe(0)
    await act(page)
    expect(await links.count()).toBe(13)
    expect(await links.last().textContent()).toBe('and 9 more')
  })
})

describe('the search', () => {
  /** How often it was told to open. */
  const COUNT = 'window.opened = 0; document.addEventListener("handbook:search", () => { window.opened += 1 })'
  const opened = (page: Page): Promise<number> => page.evaluate<number>('window.opened')

  test.for([
    ['a click', (page: Page) => page.getByRole('button', { name: 'Search' }).click()],
    ['Enter on its button', (page: Page) => page.getByRole('button', { name: 'Search' }).press('Enter')],
    ['/', (page: Page) => page.keyboard.press('/')],
    ['Ctrl-K', (page: Page) => page.keyboard.press('Control+k')],
    ['⌘K', (page: Page) => page.keyboard.press('Meta+k')],
  ] as const)('opens by %s, and only then is its script asked for', async ([, act], { open }) => {
    const { page, requests, complaints } = await open('people/leave/')
    await page.evaluate(COUNT)
    expect(requests).not.toContain('search.js')
    await act(page)
    await expect.poll(() => opened(page)).toBe(1)
    expect(requests.filter((path) => path === 'search.js')).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  test('does not open by keys that mean something else', async ({ open }) => {
    const { page } = await open('people/leave/')
    await page.evaluate(`${COUNT}; document.querySelector('main').prepend(document.createElement('input'))`)
    await page.locator('main input').focus()
    for (const key of ['/', 'Control+k']) await page.keyboard.press(key)
    expect(await page.locator('main input').inputValue()).toBe('/')
    await page.locator('main input').blur()
    for (const key of ['Control+/', 'Alt+/', 'k', 'Control+Shift+k']) await page.keyboard.press(key)
    await page.waitForTimeout(100)
    expect(await opened(page)).toBe(0)
  })

  test('is reached by a tap on a telephone', async ({ open }) => {
    const { page } = await open('people/leave/', PHONE)
    await page.evaluate(COUNT)
    await page.getByRole('button', { name: 'Search' }).tap()
    await expect.poll(() => opened(page)).toBe(1)
  })

  test('leads to the index of all pages where its script cannot be had, and has no button without scripts', async ({ open }) => {
    const { page } = await open('people/leave/')
    await page.route('**/search.js', (route) => route.abort())
    await page.keyboard.press('/')
    await page.waitForURL('**/review/42/pages/')
    const plain = await open('people/leave/', { javaScriptEnabled: false })
    expect(await plain.page.locator('.search-open').isVisible()).toBe(false)
  })
})

describe('a page of this site', () => {
  const prefetched = (page: Page): Promise<readonly string[]> =>
    page.evaluate(`[...document.querySelectorAll('link[rel="prefetch"]')].map((link) => new URL(link.href).pathname)`)

  test('is asked for when the pointer rests on a link to it, once; no file, and nothing outside the site', async ({ open }) => {
    const { page, requests, complaints, foreignRequests } = await open('people/leave/')
    for (const name of ['File', 'Out', 'Pay', 'File', 'Pay']) {
      await page.locator('.page-body').getByRole('link', { name, exact: true }).hover()
      await page.waitForTimeout(150)
    }
    expect(await prefetched(page)).toEqual(['/review/42/people/pay/'])
    expect(requests.filter((path) => path === 'people/pay/')).toHaveLength(1)
    expect([complaints, foreignRequests]).toEqual([[], []])
  })

  test('is asked for when the keyboard reaches a link to it', async ({ open }) => {
    const { page } = await open('people/leave/')
    await page.locator('.page-body').getByRole('link', { name: 'Pay' }).focus()
    await expect.poll(() => prefetched(page)).toEqual(['/review/42/people/pay/'])
  })

  test('is not, where the reader wants to save traffic', async ({ open }) => {
    const { page } = await open('people/leave/')
    await page.addInitScript('Object.defineProperty(navigator, "connection", { value: { saveData: true } })')
    await page.reload()
    await page.locator('.page-body').getByRole('link', { name: 'Pay' }).hover()
    await page.waitForTimeout(150)
    expect(await prefetched(page)).toEqual([])
  })
})

test('machines read the way to a page, under the policy of the site', async ({ open }) => {
  const { page, complaints } = await open('people/leave/')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
    readonly itemListElement: readonly object[]
  }
  expect(data.itemListElement.at(-1)).toMatchObject({ name: 'Leave', item: 'https://handbook.example.com/review/42/people/leave/' })
  expect(complaints).toEqual([])
})

describe('axe finds nothing', () => {
  test.for(['people/leave/', 'people/pay/', 'ar/', 'notes/n1/', ''] as const)(
    'on /%s, light or dark, wide or narrow, all open',
    async (path, { open }) => {
      for (const opening of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { ...PHONE, colorScheme: 'dark' }] as const) {
        const { page } = await open(path, { ...opening, reducedMotion: 'reduce' })
        await page.evaluate(axe.source)
        await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true })')
        await page.evaluate(`document.querySelectorAll('.navigation-fold[aria-expanded="false"]').forEach((button) => button.click())`)
        await expect.poll(() => page.locator('.navigation-fold[aria-expanded="false"]').count()).toBe(0)
        const { violations } = await page.evaluate<AxeResults>('axe.run()')
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      }
    },
  )
})
