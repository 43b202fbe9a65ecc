import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { browserTest } from './browser-test.ts'
import { runHandbook } from './run-command.ts'
import { serveSite } from './serve-site.ts'

/** This repository: a project whose content is the sample handbook. */
const ROOT = resolve(import.meta.dirname, '../..')

/**
 * A test that has the sample handbook, built with the compiled command and `buildOptions`: `folder` is where it was built to, `site` is it
 * being served, `browser` is a Chromium.
 */
export const sampleTest = browserTest
  .extend('buildOptions', { scope: 'file' }, [] as readonly string[])
  .extend('folder', { scope: 'file' }, async ({ buildOptions }, { onCleanup }) => {
    const parent = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-sample-')))
    onCleanup(() => {
      rmSync(parent, { recursive: true, force: true })
    })
    const folder = join(parent, 'dist')
    await buildSample(folder, buildOptions)
    return folder
  })
  .extend('site', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    const site = await serveSite(folder)
    onCleanup(site.close)
    return site
  })

async function buildSample(folder: string, options: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await runHandbook(['build', '--root', ROOT, '--out', folder, '--strict', ...options])
  if (exitCode !== 0) throw new Error(`The sample handbook was not built:\n${stdout}${stderr}`)
}
