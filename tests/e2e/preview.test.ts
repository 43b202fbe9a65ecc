// The sample, shown by the compiled command, in a browser.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as plainTest } from 'vitest'
import { crawl } from '../support/crawl.ts'
import { pageAddresses } from '../support/page-addresses.ts'
import { runHandbook } from '../support/run-command.ts'
import { startHandbook } from '../support/running-command.ts'
import { sampleTest } from '../support/sample-test.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { writeTree } from '../support/tree.ts'
import { watchPage } from '../support/watch-page.ts'

const test = sampleTest
  .extend('preview', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
    const preview = await startHandbook('preview', '--out', folder, '--port', '0')
    onCleanup(async () => {
      await preview.stop()
    })
    return preview
  })
  .extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    onCleanup(() => page.close())
    return page
  })

test('every page is shown under the policy without a complaint, and asks no other host', async ({ folder, preview, page }) => {
  const { complaints, foreignRequests } = watchPage(page, preview.address)
  const policies = new Set<string | undefined>()
  for (const path of [...pageAddresses(folder), 'diagram-frame/']) {
    const response = await page.goto(preview.address + path)
    policies.add(response?.headers()['content-security-policy']?.split(';')[0])
  }
  expect(complaints).toEqual([])
  expect(foreignRequests).toEqual([])
  expect([...policies].sort()).toEqual([`default-src 'none'`, `default-src 'self'`])
})

test('a script that stands in a page is not run', async ({ preview, page }) => {
  const { complaints } = watchPage(page, preview.address)
  await page.goto(preview.address)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ran"'
    document.head.append(script)
    document.body.insertAdjacentHTML('beforeend', '<b id="loud" onclick="document.title = 1" style="color: red">Loud</b>')
  })
  await page.locator('#loud').click()
  expect(await page.title()).not.toMatch(/^(?:ran|1)$/)
  expect(complaints.filter((complaint) => complaint.includes('Content Security Policy'))).toHaveLength(3)
})

test('an address that is not there has a page in the look of the others, at any depth', async ({ preview, page }) => {
  for (const path of ['nothing', 'handbook/no/such/page/', 'a/b/c/d/e/f.html']) {
    const response = await page.goto(preview.address + path)
    expect(response?.status()).toBe(404)
    expect(await page.locator('body').getAttribute('data-layout')).toBe('not-found')
    expect(await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0))).toBe(true)
  }
})

test('every old address leads to a page that is there', async ({ folder, preview }) => {
  const lines = readFileSync(join(folder, '_redirects'), 'utf8').trim().split('\n')
  const froms = lines.map((line) => line.split(' ')[0] ?? '').filter((from) => !/[*:]/.test(from))
  expect(froms.length).toBeGreaterThan(3)
  for (const from of froms) {
    const first = await fetch(new URL(from, preview.address), { redirect: 'manual' })
    const last = await fetch(new URL(first.headers.get('location') ?? '', preview.address), { redirect: 'manual' })
    expect({ from, statuses: [first.status, last.status] }).toEqual({ from, statuses: [301, 200] })
  }
})

test('below a path, every link leads to something', async ({ folder }) => {
  const preview = await startHandbook('preview', '--out', folder, '--port', '0', '--prefix', 'review/42')
  expect(new URL(preview.address).pathname).toBe('/review/42/')
  const { addresses, broken } = await crawl(preview.address)
  expect(await preview.stop()).toBe(130)
  expect(broken).toEqual([])
  expect(addresses.length).toBeGreaterThan(100)
})

plainTest('Ctrl+C ends it, and the port is free again', async () => {
  const root = temporaryFolder()
  writeTree(root, { 'dist/index.html': 'Site' })
  const first = await startHandbook('preview', '--root', root, '--port', '0')
  const { port } = new URL(first.address)
  const second = await startHandbook('preview', '--root', root, '--port', port)
  expect(second.printed()).toContain(`Port ${port} is taken.\n`)
  expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(port))
  expect(await Promise.all([first.stop(), second.stop('SIGTERM')])).toEqual([130, 143])
  const third = await startHandbook('preview', '--root', root, '--port', port)
  expect(new URL(third.address).port).toBe(port)
  await third.stop()
})

plainTest.each([
  ['where nothing was built', [], /^error: There is no site in .*dist: run 'handbook build' first, or name its folder with --out\n$/],
  ['a port that is none', ['--port', '99999'], /^error: --port is '99999', but must be a number/],
  ['a prefix that is none', ['--prefix', 'a b'], /^error: --prefix is 'a b', but must be a path/],
])('%s ends it with 2', async (_, options, sentence) => {
  const { exitCode, stderr } = await runHandbook(['preview', '--root', temporaryFolder(), ...options])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(sentence)
})
