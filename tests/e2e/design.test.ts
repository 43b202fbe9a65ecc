// The hardest content, at every width, and with what readers ask of their browsers.
import { describe, expect } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { HARD_PAGES } from '../support/hard-pages.ts'
import { charactersPerLine, styleOf } from '../support/measure.ts'
import { wayTest } from '../support/way-test.ts'

const PAGES = ['', 'quiet/', 'wide/', 'ja/', 'ar/']
const WIDTHS = [320, 768, 1280, 1920]

/** Made here, not in a fixture, so that it stays until all tests are done. */
const test = wayTest(createHandbook(HARD_PAGES, 'export default { editUrl: "https://git.example.com/{path}" }\n'))

describe.each([
  ['with its script', true],
  ['without its script', false],
])('%s', (_, javaScriptEnabled) => {
  test.for(WIDTHS)('no page scrolls sideways at %d pixels', async (width, { open }) => {
    const { page } = await open('', { viewport: { width, height: 800 }, javaScriptEnabled })
    const home = page.url()
    for (const path of PAGES) {
      await page.goto(home + path)
      const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(`${path} ${String(beyond)}`).toBe(`${path} 0`)
    }
  })
})

test.for([768, 1280, 1920])('a line holds 60 to 75 characters at %d pixels, and half as many in Japanese', async (width, { open }) => {
  const { page } = await open('', { viewport: { width, height: 800 } })
  const latin = await charactersPerLine(page, '.page-body > p')
  expect(latin).toBeGreaterThanOrEqual(width === 768 ? 55 : 60)
  expect(latin).toBeLessThanOrEqual(75)
  // Each of its letters is as wide as the text is high, whatever face a machine has for them.
  await page.goto(new URL('ja/', page.url()).href)
  const [inline, size] = [await styleOf(page, '.page-body > p', 'inlineSize'), await styleOf(page, '.page-body > p', 'fontSize')]
  const japanese = Number.parseFloat(inline) / Number.parseFloat(size)
  expect(japanese).toBeGreaterThanOrEqual(28)
  expect(japanese).toBeLessThanOrEqual(38)
})

test.for([1100, 1280, 1920])('three columns stand side by side at %d pixels, the text in the middle', async (width, { open }) => {
  const { page } = await open('', { viewport: { width, height: 800 } })
  const [navigation, text, contents] = await Promise.all(
    ['.site-navigation', '.page-body', '.page-contents'].map((part) => page.locator(part).boundingBox()),
  )
  if (!navigation || !text || !contents) throw new Error('A column is missing')
  expect(navigation.x + navigation.width).toBeLessThan(text.x)
  expect(text.x + text.width).toBeLessThan(contents.x)
  expect(Math.abs(text.x + text.width / 2 - width / 2)).toBeLessThan(width * 0.03)
})

test('from right to left everything changes sides', async ({ open }) => {
  const { page } = await open('ar/', {})
  const [navigation, text] = await Promise.all(['.site-navigation', '.page-body'].map((part) => page.locator(part).boundingBox()))
  expect(navigation?.x).toBeGreaterThan(text?.x ?? Infinity)
  expect(await styleOf(page, '.callout', 'borderRightWidth')).toBe('3px')
  expect(await styleOf(page, '.callout', 'borderLeftWidth')).toBe('0px')
})

test('the drawer of a small screen opens and closes without the script', async ({ open }) => {
  const { page } = await open('quiet/', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
  const link = page.locator('.site-navigation').getByRole('link', { name: 'Wide' })
  expect(await link.isVisible()).toBe(false)
  await page.locator('.site-navigation summary').first().click()
  expect(await link.isVisible()).toBe(true)
  expect((await page.locator('.site-navigation-panel').boundingBox())?.width).toBeLessThanOrEqual(320 * 0.9)
  await page.locator('.site-navigation summary').first().click()
  expect(await link.isVisible()).toBe(false)
})

test('the head of a table stays in view while its rows go by', async ({ open }) => {
  const { page } = await open('', {})
  const region = page.locator('.table-scroll').first()
  await page.locator('.table-scroll[data-fits]').first().waitFor()
  await page.evaluate('document.querySelector(".table-scroll").scrollTo(200, 300)')
  expect(await page.evaluate('document.querySelector(".table-scroll").scrollTop')).toBe(300)
  const [regionBox, headBox] = [await region.boundingBox(), await region.locator('thead th').nth(3).boundingBox()]
  expect(Math.round(headBox?.y ?? 0)).toBe(Math.round(regionBox?.y ?? -1))
})

test('nothing moves where readers want no movement', async ({ open }) => {
  const { page } = await open('', { reducedMotion: 'reduce' })
  const durations = await page.evaluate(
    '[...new Set([...document.querySelectorAll("*")].map((e) => getComputedStyle(e).transitionDuration))]',
  )
  expect(durations).toEqual(['0s'])
})

describe('where readers ask for more contrast', () => {
  test.for([
    ['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
  ] as const)('text is as far from paper as can be: %s', async ([colorScheme, ink, paper], { open }) => {
    const { page } = await open('', { colorScheme, contrast: 'more' })
    const shown = await page.evaluate(`(() => {
      const colour = (value) => {
        const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
        context.fillStyle = value
        context.fillRect(0, 0, 1, 1)
        return 'rgb(' + [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ') + ')'
      }
      return [colour(getComputedStyle(document.body).color), colour(getComputedStyle(document.documentElement).backgroundColor)]
    })()`)
    expect(shown).toEqual([ink, paper])
  })
})

test('in forced colours, boxes keep their edges and icons their shapes', async ({ open }) => {
  const { page } = await open('', { forcedColors: 'active' })
  expect(await styleOf(page, '.callout-title', 'backgroundColor', '::before')).toBe(await styleOf(page, 'body', 'color'))
  expect(await styleOf(page, '.callout', 'borderInlineStartWidth')).toBe('3px')
})

test('a link leads to its heading, however far down a long page', async ({ open }) => {
  const { page } = await open('long/')
  for (const section of [60, 110, 3, 90]) {
    await page
      .locator('.page-contents')
      .getByRole('link', { name: `Section ${String(section)}`, exact: true })
      .click()
    const heading = page.locator(`#section-${String(section)}`)
    await expect.poll(async () => Math.round((await heading.boundingBox())?.y ?? 0)).toBeLessThan(120)
    await page.evaluate('new Promise((seen) => setTimeout(seen, 200))')
    const top = (await heading.boundingBox())?.y ?? 0
    expect(top, String(section)).toBeGreaterThan(56)
    expect(top, String(section)).toBeLessThan(120)
  }
})
