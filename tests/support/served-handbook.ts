import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { browserTest } from './browser-test.ts'
import { runHandbook } from './run-command.ts'
import { serveSite } from './serve-site.ts'
import { writeTree, type Tree } from './tree.ts'

/** A test that has a handbook of `files`, with `configSource`, built and served as a host serves it, and a browser. */
export const servedHandbookTest = browserTest
  .extend('files', { scope: 'file' }, {} as Tree)
  .extend('configSource', { scope: 'file' }, 'export default {}')
  .extend('site', { scope: 'file' }, async ({ files, configSource }, { onCleanup }) => {
    // Not a handbook of `createHandbook`, which is removed at the end of the first test.
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-served-')))
    writeTree(root, { ...files, 'handbook.config.ts': configSource })
    const { exitCode, stderr } = await runHandbook(['build', '--root', root])
    if (exitCode !== 0) throw new Error(stderr)
    const site = await serveSite(join(root, 'dist'))
    onCleanup(async () => {
      await site.close()
      rmSync(root, { recursive: true, force: true })
    })
    return site
  })

/** What axe finds on a page and in its frames, in both themes: a rule and the elements, one a line. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // A diagram is drawn anew in the colours of the theme.
    await page.waitForTimeout(500)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`))
  }
  return found
}

/** Puts axe on each page that is opened from now on, and in its frames. */
export async function installAxe(page: Page): Promise<void> {
  await page.addInitScript(axe.source)
}
