// The longest page of a real handbook, as the browser itself traces it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { createHandbook } from '../support/create-handbook.ts'
import { serveSite, type ServedSite } from '../support/serve-site.ts'

/** The folder of a real handbook; it is not part of this repository. */
const CORPUS = process.env['HANDBOOK_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpora/gitlab-handbook', import.meta.url))
const LONGEST = 'handbook/communication/index.html.md'
const IS_HERE = existsSync(join(CORPUS, 'content', LONGEST))
const WHY_SKIPPED = `there is no handbook at ${CORPUS}: name its folder in HANDBOOK_CORPUS`

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const SIZES = [
  ['a laptop', { width: 1280, height: 800 }],
  ['a telephone', { width: 390, height: 844 }],
] as const

describe('the longest page of a real handbook', () => {
  const state: { browser?: Browser; site?: ServedSite } = {}

  beforeAll(async () => {
    if (!IS_HERE) return
    const text = readFileSync(join(CORPUS, 'content', LONGEST), 'utf8')
    // Its pictures lie elsewhere; each is stood for by one of a pixel, so that its size is known as it is on the real site.
    const pictures = text.match(/(?<=[(")])\/images\/[\w./-]+\.(?:png|jpe?g|gif)/g) ?? []
    const handbook = createHandbook(
      {
        [`content/${LONGEST}`]: text,
        'content/index.md': '# Home\n',
        ...Object.fromEntries(pictures.map((path) => [`content${path}`, PIXEL])),
      },
      "export default { markdown: { html: 'trusted' } }\n",
    )
    await handbook.build()
    state.site = await serveSite(join(handbook.root, 'dist'))
    state.browser = await openBrowser()
    return async () => {
      await state.browser?.close()
      await state.site?.close()
      handbook.remove()
    }
  })

  test.for(SIZES)('has no task of more than 200 ms, and nothing in it shifts: %s', async ([, viewport], context) => {
    const { browser, site } = state
    if (!browser || !site) return context.skip(WHY_SKIPPED)
    const loads = []
    for (let load = 0; load < 3; load += 1) loads.push(await trace(browser, `${site.address}handbook/communication/`, viewport))
    expect(loads.map(({ shift }) => shift)).toEqual([0, 0, 0])
    // Of three loads the fastest: what the others took longer, the machine did meanwhile.
    expect(Math.min(...loads.map(({ longestTask }) => longestTask))).toBeLessThanOrEqual(200)
  })
})

interface Load {
  /** Milliseconds of the processor that the page's longest task took. */
  readonly longestTask: number
  /** The sum of all layout shifts, while loading and on the way down. */
  readonly shift: number
}

/** What is far down is laid out bit by bit while the browser is idle. */
const IS_LAID_OUT =
  '[...document.querySelectorAll(".page-body > *")].every((block) => getComputedStyle(block).contentVisibility === "visible")'

/** Loads a page and reads on to its end, while the browser traces itself. */
async function trace(browser: Browser, address: string, viewport: { width: number; height: number }): Promise<Load> {
  const context = await browser.newContext({ viewport })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.addInitScript(`globalThis.shift = 0
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shift += value
    }).observe({ type: 'layout-shift', buffered: true })`)
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await page.goto(address)
  await expect.poll(() => page.evaluate(IS_LAID_OUT), { timeout: 20_000 }).toBe(true)
  for (let screens = 0; screens < 12; screens += 1) {
    await page.mouse.wheel(0, viewport.height * 4)
    await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))')
  }
  const shift = await page.evaluate<number>('globalThis.shift')
  return { longestTask: longestTask((await browser.stopTracing()).toString('utf8')), shift }
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the processor. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The longest task on the main threads of a trace, in milliseconds. */
function longestTask(text: string): number {
  const { traceEvents } = JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }
  const thread = ({ pid, tid }: TraceEvent): string => `${String(pid)}:${String(tid)}`
  const isMain = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args.name === 'CrRendererMain'
  const mainThreads = new Set(traceEvents.filter(isMain).map(thread))
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mainThreads.has(thread(event)))
  expect(tasks.length).toBeGreaterThan(10)
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}
