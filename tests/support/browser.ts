import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

const FLAGS: readonly string[] = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a Chromium without a window, with a profile of its own that goes when it is closed. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium was found. Name one in CHROME_PATH.')
  // Chromium refuses its sandbox to root.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: !isRoot, args: [...FLAGS] })
}
