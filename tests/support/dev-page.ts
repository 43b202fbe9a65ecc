import { onTestFinished } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { createHandbook, type Handbook } from './create-handbook.ts'
import { startDev, type RunningDev } from './dev-command.ts'
import type { Tree } from './tree.ts'
import { watchPage, type PageWatch } from './watch-page.ts'

/** A page of a project that is being written, open in a browser. */
export interface DevPage {
  readonly handbook: Handbook
  readonly dev: RunningDev
  readonly page: Page
  readonly watch: PageWatch
  /** True while the page has not been loaded anew since it was opened. */
  readonly isSamePage: () => Promise<boolean>
  /** The texts of what was marked as changed, in order. */
  readonly marked: () => Promise<readonly string[]>
}

/** Sees what is marked, before any script of the page runs. */
const NOTE_MARKS = `
  window.marked = []
  const animate = Element.prototype.animate
  Element.prototype.animate = function (...args) {
    if (args[1]?.id === 'handbook-changed') window.marked.push(this.textContent)
    return animate.apply(this, args)
  }`

/** Makes a project, starts the compiled `handbook dev` on it, and opens a page of it. */
export async function openDevPage(
  browser: Browser,
  files: Tree,
  options: {
    readonly path?: string
    readonly config?: string
    readonly args?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    /** Is called before the command starts. */
    readonly prepare?: (handbook: Handbook) => void
  } = {},
): Promise<DevPage> {
  const handbook = createHandbook(files, options.config)
  options.prepare?.(handbook)
  const dev = await startDev(handbook.root, options.args, options.env)
  // Once all pages are read, only what the test does changes anything.
  await dev.untilPrinted(/finding|error|warning/)
  const context = await browser.newContext({ viewport: { width: 1280, height: 700 } })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.addInitScript(NOTE_MARKS)
  const watch = watchPage(page, new URL(dev.address).origin)
  await page.goto(dev.address + (options.path ?? ''))
  await page.locator('handbook-preview summary').waitFor()
  await page.evaluate('window.isSame = true')
  return {
    handbook,
    dev,
    page,
    watch,
    isSamePage: async () => (await page.evaluate('window.isSame === true')) === true,
    marked: async () => page.evaluate<readonly string[]>('window.marked'),
  }
}
