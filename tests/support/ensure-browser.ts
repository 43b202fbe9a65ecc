import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findBrowser } from './find-browser.ts'

/** Runs before the tests that need a browser: where there is none, it installs one, and says which. Without one, those tests fail. */
export function setup(): void {
  const found = findBrowser()
  if (found !== undefined) {
    say(`Browser: ${found}`)
    return
  }
  if (!installFromDebian()) installWithPlaywright()
  say(`Browser: ${findBrowser() ?? 'none, and none could be installed. Name one in CHROME_PATH.'}`)
}

/** Only root may install packages; gives false where it did not work. */
function installFromDebian(): boolean {
  if (process.getuid?.() !== 0) return false
  say("No browser was found: installing Debian's chromium.")
  const isInstalled = aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', 'chromium')
  if (!isInstalled) say('That did not work.')
  return isInstalled
}

function aptGet(...args: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['--quiet=2', ...args], { stdio: 'inherit', env: environment }).status === 0
}

function installWithPlaywright(): void {
  say("No browser was found: installing Playwright's chromium.")
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  const { status } = spawnSync(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' })
  if (status !== 0) say('That did not work.')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
