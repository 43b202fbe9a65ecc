// The compiled `handbook dev` on projects of the test's own, and a Chromium that looks at them while they are edited.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import axe from 'axe-core'
import { describe, expect } from 'vitest'
import { browserTest } from '../support/browser-test.ts'
import { startDev } from '../support/dev-command.ts'
import { openDevPage } from '../support/dev-page.ts'
import { createRepository } from '../support/repository.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { writeTree } from '../support/tree.ts'

const test = browserTest

const PARAGRAPHS = Array.from({ length: 40 }, (_, index) => `Paragraph ${String(index)} says this and that.\n`).join('\n')

/** A page with something of everything that readers and scripts change. */
function pageWith(words: string): string {
  return `---
title: Leave
---

Above.

<details><summary>More</summary>

Inside.

</details>

\`\`\`js
const days = 28
\`\`\`

${PARAGRAPHS}

## Holidays

There are [some](../index.md).

## Sick leave

${words}
`
}

const FILES = {
  'content/index.md': '# Home\n\nSee [leave](people/leave.md).\n',
  'content/people/leave.md': pageWith('Old words.'),
}

/** Two saves in one blink may be taken for one. */
async function pause(): Promise<void> {
  await new Promise((done) => setTimeout(done, 200))
}

/** Where the page stands once nothing moves any more. */
async function restingScroll(page: Page): Promise<number> {
  const seen: number[] = []
  await expect
    .poll(async () => {
      seen.push(await page.evaluate<number>('scrollY'))
      return seen.length > 3 && new Set(seen.slice(-4)).size === 1
    })
    .toBe(true)
  return seen.at(-1) ?? 0
}

test('a saved paragraph shows without a reload: scroll, open details and what scripts added stay, and it is marked', async ({
  browser,
}) => {
  const { handbook, page, isSamePage, marked, watch } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  await page.locator('summary', { hasText: 'More' }).click()
  await page.locator('.code-block button').waitFor()
  await page.locator('#sick-leave').scrollIntoViewIfNeeded()
  await page.evaluate('document.querySelector(".code-block").isSame = true')
  const before = await restingScroll(page)
  expect(before).toBeGreaterThan(300)
  handbook.write({ 'content/people/leave.md': pageWith('New words.') })
  await page.getByText('New words.').waitFor()
  expect(await isSamePage()).toBe(true)
  expect(await page.evaluate('scrollY')).toBe(before)
  expect(await page.evaluate('document.querySelector("[data-page-body] details").open')).toBe(true)
  expect(await page.evaluate('document.querySelectorAll(".code-block").length')).toBe(1)
  expect(await page.evaluate('document.querySelector(".code-block").isSame')).toBe(true)
  await expect.poll(marked).toEqual(['New words.'])
  expect(watch.complaints).toEqual([])
  expect(watch.foreignRequests).toEqual([])
})

test('a heading, the title, the contents and the navigation change with it; changed code gets its tools again', async ({ browser }) => {
  const { handbook, page, isSamePage } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  handbook.write({
    'content/people/leave.md': pageWith('Old words.')
      .replace('Leave', 'Time off')
      .replace('Sick leave', 'Being ill')
      .replace('28', '30')
      .replace('```js', '```ts'),
  })
  await page.locator('h1', { hasText: 'Time off' }).waitFor()
  expect(await page.title()).toBe('Time off · Handbook')
  expect(await page.locator('.page-contents a').allTextContents()).toEqual(['Holidays', 'Being ill'])
  expect(await page.locator('.site-navigation [aria-current="page"]').textContent()).toBe('Time off')
  expect(await page.locator('.code-block pre').textContent()).toBe('const days = 30\n')
  expect(await page.locator('.code-tools').textContent()).toContain('ts')
  expect(await page.locator('.code-block button').count()).toBe(1)
  expect(await page.locator('pre').count()).toBe(1)
  expect(await isSamePage()).toBe(true)
})

test('a part that is put in above does not move what is read, and focus and the theme stay', async ({ browser }) => {
  const { handbook, page } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  await page.locator('.theme-toggle').click()
  await page.locator('#sick-leave').scrollIntoViewIfNeeded()
  await page.locator('[data-page-body] a', { hasText: 'some' }).focus()
  const top = async () => Math.round((await page.locator('#sick-leave').boundingBox())?.y ?? 0)
  await restingScroll(page)
  const before = await top()
  handbook.write({ 'content/people/leave.md': pageWith('Old words.').replace('Above.', 'One.\n\nTwo.\n\nThree.\n\nAbove.') })
  await page.getByText('Three.', { exact: true }).waitFor()
  await expect.poll(top).toBe(before)
  expect(await page.evaluate('document.activeElement.textContent')).toBe('some')
  expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light')
})

test('findings appear in the panel and on the terminal, and vanish', async ({ browser }) => {
  const { handbook, dev, page } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  const panel = page.locator('handbook-preview')
  await panel.getByText('No findings').first().waitFor()
  handbook.write({ 'content/people/leave.md': pageWith('A [link](nowhere.md).') })
  await panel.locator('summary', { hasText: '1 finding' }).click()
  const finding = panel.locator('.findings li')
  await finding.waitFor()
  expect(await finding.textContent()).toMatch(/^error there is no page at .*content\/people\/leave\.md:\d+:3$/)
  await dev.untilPrinted(
    /content\/people\/leave\.md:\d+:3 {2}error {2}link\/page {2}there is no page .*\n +\d+ \| A \[link\]\(nowhere\.md\)\.\n +\| +\^+\n/,
  )
  handbook.write({ 'content/people/leave.md': pageWith('No link.') })
  await panel.locator('summary', { hasText: 'No findings' }).waitFor()
  await dev.untilPrinted(/content\/people\/leave\.md {2}mended {2}link\/page {2}there is no page/)
})

test('what stops the site lies over the page until it is mended', async ({ browser }) => {
  const { handbook, dev, page, isSamePage } = await openDevPage(browser, FILES, { config: `export default { title: 'Acme' }\n` })
  handbook.write({ 'handbook.config.ts': `export default { title: 'Acme }\n` })
  const overlay = page.locator('handbook-preview .overlay')
  await overlay.getByText('Unterminated string literal').waitFor()
  expect(await overlay.locator('pre').textContent()).toContain(`title: 'Acme }`)
  expect(await page.locator('h1').first().isVisible()).toBe(true)
  await dev.untilPrinted(/error: handbook\.config\.ts:1:\d+: Unterminated string literal/)
  await pause()
  handbook.write({ 'handbook.config.ts': `export default { title: 'Bcme' }\n` })
  await overlay.waitFor({ state: 'detached' })
  await page.locator('.site-name', { hasText: 'Bcme' }).waitFor()
  expect(await isSamePage()).toBe(true)
})

test('a project that cannot be shown from the start says why, and is shown when it can', async ({ browser }) => {
  const { handbook, page } = await openDevPage(browser, FILES, { config: `export default { titel: 'Acme' }\n` })
  await page.getByText('titel is not a key of the configuration').first().waitFor()
  handbook.write({ 'handbook.config.ts': `export default { title: 'Acme' }\n` })
  await page.locator('.site-name', { hasText: 'Acme' }).waitFor()
})

test('a new page is there at once, also for who waits at its address', async ({ browser }) => {
  const { handbook, page, isSamePage } = await openDevPage(browser, FILES, { path: 'people/new/' })
  expect(await page.locator('h1').textContent()).toBe('Page not found')
  handbook.write({ 'content/people/new.md': '# New here\n' })
  await page.locator('h1', { hasText: 'New here' }).waitFor()
  expect(await isSamePage()).toBe(true)
})

test('a deleted page says so, and comes back when its file does', async ({ browser }) => {
  const { handbook, page } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  rmSync(join(handbook.root, 'content/people/leave.md'))
  await page.locator('h1', { hasText: 'Page not found' }).waitFor()
  await page.locator('handbook-preview summary').click()
  await page.locator('handbook-preview').getByText('This page is not there any more').waitFor()
  handbook.write({ 'content/people/leave.md': pageWith('Back again.') })
  await page.getByText('Back again.').waitFor()
})

test('a renamed page is followed to its new address, with the line that keeps the old one', async ({ browser }) => {
  const { handbook, dev, page, isSamePage } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  renameSync(join(handbook.root, 'content/people/leave.md'), join(handbook.root, 'content/people/time-off.md'))
  await page.waitForURL('**/people/time-off/')
  const panel = page.locator('handbook-preview')
  await panel.getByText('/people/leave/ is now /people/time-off/.').waitFor()
  expect(await panel.locator('.copied-line code').textContent()).toContain('/people/leave/')
  await page.locator('h1', { hasText: 'Leave' }).waitFor()
  expect(await isSamePage()).toBe(true)
  await dev.untilPrinted(/\/people\/leave\/ is now \/people\/time-off\//)
})

test('a layout, a style, data and the configuration show as soon as they are saved', async ({ browser }) => {
  const { handbook, page, isSamePage } = await openDevPage(browser, {
    ...FILES,
    'content/index.md': '# Home\n\n::people{team=design}\n',
    'content/data/people.yaml': 'nia:\n  name: Nia\n  role: Designer\n  teams: design\n',
    'content/data/teams.yaml': 'design:\n  name: Design\n',
    'layouts/parts/footer.tsx': `export function Footer() {\n  return <footer>First footer</footer>\n}\n`,
    'public/handbook.css': 'h1 { color: rgb(1, 2, 3) }\n',
  })
  const colour = async () => page.evaluate('getComputedStyle(document.querySelector("h1")).color')
  expect(await colour()).toBe('rgb(1, 2, 3)')
  await page.getByText('First footer').waitFor()
  handbook.write({ 'layouts/parts/footer.tsx': `export function Footer() {\n  return <footer>Second footer</footer>\n}\n` })
  await page.getByText('Second footer').waitFor()
  handbook.write({ 'public/handbook.css': 'h1 { color: rgb(4, 5, 6) }\n' })
  await expect.poll(colour).toBe('rgb(4, 5, 6)')
  handbook.write({ 'content/data/people.yaml': 'nia:\n  name: Niamh\n  role: Designer\n  teams: design\n' })
  await page.locator('main').getByText('Niamh').first().waitFor()
  handbook.write({ 'handbook.config.ts': `export default { title: 'Lindenworks' }\n` })
  await page.locator('.site-name', { hasText: 'Lindenworks' }).waitFor()
  expect(await isSamePage()).toBe(true)
})

test('an image that is saved anew is loaded anew', async ({ browser }) => {
  const image = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="${colour}"/></svg>`
  const { handbook, page, isSamePage } = await openDevPage(browser, {
    'content/index.md': '# Home\n\n![A square](square.svg)\n',
    'content/square.svg': image('red'),
  })
  const before = await page.locator('main img').getAttribute('src')
  handbook.write({ 'content/square.svg': image('blue') })
  await expect.poll(async () => page.locator('main img').getAttribute('src')).not.toBe(before)
  const src = (await page.locator('main img').getAttribute('src')) ?? ''
  expect(await (await page.request.get(new URL(src, page.url()).href)).text()).toContain('blue')
  expect(await isSamePage()).toBe(true)
})

describe('the editor', () => {
  /** Stands for an editor: writes down what it was started with. */
  const EDITOR = '#!/bin/sh\nprintf "%s\\n" "$@" > "$EDITOR_LOG.part" && mv "$EDITOR_LOG.part" "$EDITOR_LOG"\n'

  function editor(): { readonly env: Readonly<Record<string, string>>; readonly opened: () => readonly string[] } {
    const folder = temporaryFolder()
    const [program, log] = [join(folder, 'editor'), join(folder, 'log')]
    writeFileSync(program, EDITOR, { mode: 0o755 })
    return {
      env: { LAUNCH_EDITOR: program, EDITOR_LOG: log },
      opened: () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []),
    }
  }

  test('opens where a finding stands, by pointer and by keyboard', async ({ browser }) => {
    const { env, opened } = editor()
    const { handbook, page } = await openDevPage(browser, { 'content/index.md': '# Home\n\nA [link](nowhere.md).\n' }, { env })
    await page.locator('handbook-preview summary', { hasText: '1 finding' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('handbook-preview .findings button').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(opened).toEqual([join(handbook.root, 'content/index.md'), '3', '3'])
  })

  test('opens at the section in view when e is typed, but not while somebody types into a field', async ({ browser }) => {
    const { env, opened } = editor()
    const { handbook, page } = await openDevPage(browser, FILES, { path: 'people/leave/', env })
    const file = join(handbook.root, 'content/people/leave.md')
    await page.evaluate('const field = document.createElement("input"); document.body.prepend(field); field.focus()')
    await page.keyboard.type('e')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('Control+e')
    await page.keyboard.press('e')
    await expect.poll(opened).toEqual([file, '1', '1'])
    await page.evaluate('document.querySelector("#sick-leave").scrollIntoView(); scrollBy(0, 10000)')
    await page.keyboard.press('e')
    const line = readFileSync(file, 'utf8').split('\n').indexOf('## Holidays') + 1
    await expect.poll(opened).toEqual([file, String(line), '1'])
  })
})

test('the start page begins with what the branch changed', async ({ browser }) => {
  const files = { ...FILES, 'content/old.md': '# Old\n' }
  const { handbook, page } = await openDevPage(browser, files, {
    prepare: ({ root }) => {
      const { git, commit } = createRepository(root)
      commit()
      git('checkout', '--quiet', '-b', 'change')
      writeTree(root, { 'content/people/leave.md': pageWith('Branched.') })
      rmSync(join(root, 'content/old.md'))
    },
  })
  const changes = page.locator('handbook-preview .changes')
  await changes.getByText('Changed since main').waitFor()
  expect(await changes.locator('li').allTextContents()).toEqual(['edited Leave content/people/leave.md', 'deleted Old content/old.md'])
  handbook.write({ 'content/new.md': '# New\n' })
  await changes.getByText('new New content/new.md').waitFor()
  await changes.getByRole('link', { name: 'Leave' }).click()
  await page.waitForURL('**/people/leave/')
  await page.locator('handbook-preview summary').waitFor()
  expect(await page.locator('handbook-preview details').getAttribute('open')).toBeNull()
})

test('axe finds nothing in the panel and the overlay, in both themes and both languages', async ({ browser }) => {
  for (const lang of ['en', 'ja']) {
    const { handbook, page } = await openDevPage(
      browser,
      { ...FILES, 'content/people/leave.md': pageWith('A [link](nowhere.md) and [another](nothing.md).') },
      { path: 'people/leave/', config: `export default { title: 'Acme', lang: '${lang}' }\n` },
    )
    await page.locator('handbook-preview summary').click()
    await page.locator('handbook-preview .findings li').first().waitFor()
    handbook.write({ 'handbook.config.ts': 'export default {\n' })
    await page.locator('handbook-preview .overlay').waitFor()
    await page.evaluate(axe.source)
    for (const theme of ['light', 'dark']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))',
      )
      expect(violations).toEqual([])
    }
  }
})

test('the panel is not printed, and folds by keyboard', async ({ browser }) => {
  const { page } = await openDevPage(browser, FILES)
  const details = page.locator('handbook-preview details')
  await page.locator('handbook-preview summary').focus()
  await page.keyboard.press('Space')
  await expect.poll(async () => details.getAttribute('open')).not.toBeNull()
  await page.keyboard.press('Space')
  await expect.poll(async () => details.getAttribute('open')).toBeNull()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('handbook-preview aside').isVisible()).toBe(false)
})

test('when the server goes away the panel says so; when it is back, the page is as its file is', async ({ browser }) => {
  const { handbook, dev, page, isSamePage } = await openDevPage(browser, FILES, { path: 'people/leave/' })
  const { port } = new URL(dev.address)
  expect(await dev.interrupt()).toBe(130)
  await page.locator('handbook-preview summary', { hasText: 'Not connected' }).waitFor()
  handbook.write({ 'content/people/leave.md': pageWith('Meanwhile.') })
  await startDev(handbook.root, ['--port', port])
  await page.getByText('Meanwhile.').waitFor()
  await page.locator('handbook-preview summary', { hasText: 'No findings' }).waitFor()
  handbook.write({ 'content/people/leave.md': pageWith('And live again.') })
  await page.getByText('And live again.').waitFor()
  expect(await isSamePage()).toBe(true)
})

test('a site that lies below a path is shown there', async ({ browser }) => {
  const { handbook, dev, page } = await openDevPage(browser, FILES, {
    config: `export default { url: 'https://example.com/hand%20book' }\n`,
  })
  expect(new URL(dev.address).pathname).toBe('/hand%20book/')
  await page.getByRole('link', { name: 'leave', exact: true }).click()
  await page.waitForURL('**/hand%20book/people/leave/')
  handbook.write({ 'content/people/leave.md': pageWith('Below a path.') })
  await page.getByText('Below a path.').waitFor()
  await page.goto(new URL('/', dev.address).href)
  await page.waitForURL(dev.address)
})

test('a diagram is drawn in its frame, and drawn anew when its source is saved', async ({ browser }) => {
  const diagram = (name: string) => `# Home\n\n\`\`\`mermaid\ngraph LR\n  A[${name}] --> B\n\`\`\`\n`
  const { handbook, page, watch, isSamePage } = await openDevPage(browser, { 'content/index.md': diagram('First') })
  const frame = page.frameLocator('.page-body iframe')
  await frame.getByText('First').first().waitFor()
  handbook.write({ 'content/index.md': diagram('Second') })
  await frame.getByText('Second').first().waitFor()
  expect(await page.locator('.page-body iframe').count()).toBe(1)
  expect(await isSamePage()).toBe(true)
  expect(watch.complaints).toEqual([])
})
