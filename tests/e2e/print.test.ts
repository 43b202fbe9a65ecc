// A page on paper is a document: its text, where its links lead, and nothing to click.
import { describe, expect } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { HARD_PAGES } from '../support/hard-pages.ts'
import { styleOf } from '../support/measure.ts'
import { wayTest } from '../support/way-test.ts'

/** Made here, not in a fixture, so that it stays until all tests are done. */
const test = wayTest(createHandbook(HARD_PAGES, 'export default { editUrl: "https://git.example.com/{path}" }\n'))

const ON_PAPER = { colorScheme: 'dark' } as const

describe('on paper', () => {
  test('there is the text, and nothing that leads elsewhere', async ({ open }) => {
    const { page } = await open('', ON_PAPER)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const part of ['h1', '.page-body h2', '.page-body table', 'pre', '.callout']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(true)
    }
    const nowhere = ['.site-header', '.site-navigation', '.page-breadcrumbs', '.page-contents', '.page-pager', '.permalink', '.code-tools']
    for (const part of nowhere) expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0)
  })

  test('it is black on white, 11 points high, in a reader’s dark theme too', async ({ open }) => {
    const { page } = await open('', ON_PAPER)
    await page.evaluate('document.documentElement.dataset.theme = "dark"')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await styleOf(page, 'body', 'color')).toBe('rgb(0, 0, 0)')
    expect(await styleOf(page, 'html', 'backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(Number.parseFloat(await styleOf(page, 'body', 'fontSize'))).toBeCloseTo((11 / 72) * 96, 1)
  })

  test('the address of a link that leads outside stands behind it, and of no other', async ({ open }) => {
    const { page } = await open('', ON_PAPER)
    await page.emulateMedia({ media: 'print' })
    const after = (href: string): Promise<string> => styleOf(page, `.page-body a[href="${href}"]`, 'content', '::after')
    expect(await after('https://example.com/outside/')).toBe('" (https://example.com/outside/)"')
    expect(await after('quiet/')).toBe('none')
  })

  test('what could be opened or scrolled is all there, within the edges of the paper', async ({ open }) => {
    const { page } = await open('', { viewport: { width: 657, height: 970 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Deep.').isVisible()).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    const hidden = await page.evaluate(
      '[...document.querySelectorAll(".table-scroll, pre")].filter((e) => e.scrollHeight > e.clientHeight + 1 && getComputedStyle(e).overflow !== "visible").length',
    )
    expect(hidden).toBe(0)
  })

  test('it becomes a PDF of a few pages', async ({ open }) => {
    const { page } = await open('', ON_PAPER)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const pages = pdf.match(/\/Type \/Page\b(?!s)/g) ?? []
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.length).toBeLessThan(14)
  })
})
