// Diagrams are drawn in frames, under the policies that hosts send, and never leave the reader without the source.
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'
import { axeFindings, installAxe, servedHandbookTest } from '../support/served-handbook.ts'
import { watchPage } from '../support/watch-page.ts'

const FLOW = 'graph TD\n  accTitle: How to take leave\n  a[Ask] --> b[Book]\n  click b "pay/" "To pay"\n'
const HOSTILE = `graph TD
  a["<img src=x onerror=parent.hacked=1><script>parent.hacked=1</script>"] --> b["<style>body{display:none}</style>"]
  click a "javascript:parent.hacked=1"
  click b call alert()
`
const WIDE = `graph LR\n${Array.from({ length: 14 }, (_, at) => `  n${String(at)}[A long label ${String(at)}] --> n${String(at + 1)}[Next]`).join('\n')}\n`

function page(...diagrams: readonly string[]): string {
  return `# Leave\n\n${diagrams.map((source) => `\`\`\`mermaid\n${source}\`\`\``).join('\n\n')}\n\nAfter.\n`
}

const test = servedHandbookTest.override('files', {
  'content/index.md': page(FLOW),
  'content/pay.md': '# Pay\n',
  'content/several.md': page('graph TD\n  a-->b\n', 'sequenceDiagram\n  Ann->>Bea: Hello\n', 'graph TD\n  c-->d\n'),
  'content/broken.md': page('graph TD\n  a[Ask -->\n'),
  'content/hostile.md': page(HOSTILE),
  'content/escaped.md': page('graph TD\n  a[Ask] --&gt; b[Book]\n'),
  'content/wide.md': page(WIDE),
  'content/low.md': `# Low\n\n${'Words.\n\n'.repeat(300)}${page(FLOW).replace('# Leave', '')}`,
  'content/ja.md': `---\nlang: ja\n---\n${page('graph TD\n  a-->b\n')}`,
})

async function openPage(browser: Browser, address: string, reader: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...reader })
  onTestFinished(() => context.close())
  const opened = await context.newPage()
  await opened.goto(address)
  return opened
}

/** The frame of a diagram, once that has been drawn. */
async function drawn(opened: Page, at = 0): Promise<FrameLocator> {
  const frame = opened.locator('.diagram iframe').nth(at).contentFrame()
  await frame.locator('.drawing > svg').waitFor()
  return frame
}

describe('a diagram', () => {
  test('is drawn in a frame as high as it is, with nothing to complain of and no other host', async ({ site, browser }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    onTestFinished(() => context.close())
    const opened = await context.newPage()
    const watch = watchPage(opened, new URL(site.address).origin)
    await opened.goto(site.address)
    const frame = await drawn(opened)
    expect(await frame.locator('.drawing > svg').textContent()).toContain('Book')
    const [outer, inner] = [await opened.locator('.diagram iframe').boundingBox(), await frame.locator('.drawing > svg').boundingBox()]
    expect(outer?.height).toBeGreaterThanOrEqual((inner?.height ?? 0) - 1)
    expect(watch.complaints).toEqual([])
    expect(watch.foreignRequests).toEqual([])
  })

  test('has the name that its author gave, or the word and its heading, each once', async ({ site, browser }) => {
    const named = await openPage(browser, site.address)
    expect(await named.locator('iframe').getAttribute('title')).toBe('How to take leave')
    expect(await (await drawn(named)).locator('svg title').first().innerHTML()).toBe('How to take leave')
    const several = await openPage(browser, `${site.address}several/`)
    const titles = await several.locator('.diagram iframe').evaluateAll((all) => all.map((frame) => frame.getAttribute('title')))
    expect(titles).toEqual(['Diagram: Leave', 'Diagram: Leave (2)', 'Diagram: Leave (3)'])
    const japanese = await openPage(browser, `${site.address}ja/`)
    expect(await japanese.locator('iframe').getAttribute('title')).toBe('図: Leave')
    expect(await (await drawn(japanese)).locator('html').getAttribute('lang')).toBe('ja')
  })

  test('keeps its source, unfolded by keyboard', async ({ site, browser }) => {
    const opened = await openPage(browser, site.address)
    const summary = opened.locator('.diagram summary')
    expect(await opened.locator('.diagram pre').isVisible()).toBe(false)
    await summary.focus()
    await opened.keyboard.press('Enter')
    expect(await opened.locator('.diagram pre').innerText()).toContain('a[Ask] --> b[Book]')
  })

  test('changes its colours with the theme of the page and of the system', async ({ site, browser }) => {
    const opened = await openPage(browser, site.address, { colorScheme: 'light' })
    const fill = async (): Promise<string> =>
      (await drawn(opened))
        .locator('.node rect')
        .first()
        .evaluate((node) => getComputedStyle(node).fill)
    const light = await fill()
    await opened.locator('.theme-toggle').click()
    await opened.locator('.theme-toggle').click()
    await expect.poll(fill).not.toBe(light)
    await opened.locator('.theme-toggle').click()
    await expect.poll(fill).toBe(light)
    await opened.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(fill).not.toBe(light)
  })

  test('links from the page that it stands on', async ({ site, browser }) => {
    const opened = await openPage(browser, site.address)
    await (await drawn(opened)).locator('a').click()
    await opened.waitForURL(`${site.address}pay/`)
  })

  test('is loaded when it comes near', async ({ site, browser }) => {
    const opened = await openPage(browser, `${site.address}low/`)
    expect(opened.frames().some((frame) => frame.url().includes('diagram-frame'))).toBe(false)
    await opened.locator('.diagram').scrollIntoViewIfNeeded()
    await drawn(opened)
  })

  test('that is too wide scrolls by keyboard', async ({ site, browser }) => {
    const opened = await openPage(browser, `${site.address}wide/`, { viewport: { width: 390, height: 800 } })
    const place = (await drawn(opened)).locator('.drawing')
    await expect.poll(() => place.getAttribute('tabindex')).toBe('0')
    await place.focus()
    await opened.keyboard.press('ArrowRight')
    await expect.poll(() => place.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('written for a tool that decodes HTML is drawn too', async ({ site, browser }) => {
    const frame = await drawn(await openPage(browser, `${site.address}escaped/`))
    expect(await frame.locator('.edgePaths path').count()).toBe(1)
  })
})

describe('the source of a diagram is what readers see', () => {
  test('where it cannot be drawn, with what is wrong', async ({ site, browser }) => {
    const opened = await openPage(browser, `${site.address}broken/`)
    await opened.locator('.diagram[data-failed]').waitFor()
    expect(await opened.locator('.diagram > p').innerText()).toMatch(/^This diagram could not be drawn: Parse error on line \d/)
    expect(await opened.locator('.diagram pre').isVisible()).toBe(true)
    expect(await opened.locator('.diagram iframe').count()).toBe(0)
  })

  test('without a script', async ({ site, browser }) => {
    const opened = await openPage(browser, site.address, { javaScriptEnabled: false })
    expect(await opened.locator('pre.mermaid').innerText()).toContain('a[Ask] --> b[Book]')
  })

  test('where a host has the policy of pages for the frame too', async ({ site, browser }) => {
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    await context.route('**/diagram-frame/', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': `default-src 'self'` } })
    })
    const opened = await context.newPage()
    await opened.goto(site.address)
    await opened.locator('.diagram[data-failed]').waitFor()
    expect(await opened.locator('.diagram > p').innerText()).toContain('Content-Security-Policy')
    expect(await opened.locator('.diagram pre').isVisible()).toBe(true)
  })
})

test('nothing that a diagram holds is run', async ({ site, browser }) => {
  const opened = await openPage(browser, `${site.address}hostile/`)
  const frame = await drawn(opened)
  for (const part of await frame.locator('.node').all()) await part.click({ force: true })
  expect(await opened.evaluate(() => 'hacked' in window)).toBe(false)
  const dangerous = await frame
    .locator('svg :is(script, [onerror], [href^="javascript:"])')
    .evaluateAll((all) => all.map((one) => one.outerHTML))
  expect(dangerous).toEqual([])
  expect(opened.url()).toBe(`${site.address}hostile/`)
})

test('drawing moves nothing that is in view', async ({ site, browser }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } })
  onTestFinished(() => context.close())
  const opened = await context.newPage()
  await opened.addInitScript(() => {
    const moved: number[] = []
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as unknown as { readonly value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await opened.goto(site.address)
  await drawn(opened)
  await opened.waitForTimeout(300)
  expect(await opened.evaluate(() => (window as unknown as { readonly moved: readonly number[] }).moved)).toEqual([])
})

test.for(['', 'several/', 'broken/', 'wide/', 'ja/'])(
  'axe finds nothing, in the page and its frames: /%s',
  async (path, { site, browser }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } })
    onTestFinished(() => context.close())
    const opened = await context.newPage()
    await installAxe(opened)
    await opened.goto(site.address + path)
    await opened.locator('.diagram iframe, .diagram[data-failed]').first().waitFor()
    expect(await axeFindings(opened)).toEqual([])
  },
)
