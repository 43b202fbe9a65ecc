import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { readHtml } from '../../support/html-document.ts'
import { htmlFiles } from '../../support/page-addresses.ts'
import { sampleTest } from '../../support/sample-test.ts'
import { watchPage } from '../../support/watch-page.ts'

const test = sampleTest.override('buildOptions', ['--links', 'file'])

test('every link names the very file that it leads to', ({ folder }) => {
  const dead: string[] = []
  for (const file of htmlFiles(folder).filter((name) => name !== '404.html')) {
    const address = pathToFileURL(join(folder, file))
    for (const { url } of readHtml(readFileSync(address, 'utf8')).references) {
      const target = new URL(url, address)
      if (target.protocol === 'file:' && !isFile(fileURLToPath(target))) dead.push(`${file}: ${url}`)
    }
  }
  expect(dead).toEqual([])
})

test('it can be read from the entry page on, with its style and script, and nothing else is asked for', async ({
  folder,
  browser,
  onTestFinished,
}) => {
  // Between files on disk Chromium has no transitions, and says so each time: without movement none is asked for.
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  onTestFinished(() => page.close())
  const { complaints, foreignRequests } = watchPage(page, pathToFileURL(folder).href)
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  for (const name of ['Engineering', 'Security', 'Application Security', 'Vulnerability management']) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain(name)
  }
  await page.locator('.page-contents a').last().click()
  expect(new URL(page.url()).hash).not.toBe('')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('auto')
  expect(await page.evaluate('getComputedStyle(document.querySelector(".site-header")).position')).toBe('sticky')
  expect(complaints).toEqual([])
  expect(foreignRequests).toEqual([])
})

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
