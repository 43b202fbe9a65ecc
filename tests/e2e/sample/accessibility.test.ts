import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { describe, expect } from 'vitest'
import { htmlFiles } from '../../support/page-addresses.ts'
import { sampleTest } from '../../support/sample-test.ts'

const VIEWS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
] as const

/** One page for all tests: a new one costs more than what is done with it. */
const test = sampleTest.extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const page = await browser.newPage()
  onCleanup(() => page.close())
  await page.addInitScript(axe.source)
  return page
})

const SECURITY = 'handbook/engineering/security/application-security/'

/** One page of each type, and between them all that the dialect has. */
const FILES: readonly (readonly [type: string, file: string])[] = [
  ['the entry page', 'index.html'],
  ['contents beside the text and in it', `${SECURITY}index.html`],
  ['tables, tasks, footnotes and a diagram', `${SECURITY}vulnerability-management.html`],
  ['images, alerts and code', 'handbook/engineering/incidents/index.html'],
  ['a page without contents', 'handbook/engineering/architecture-decisions/index.html'],
  ['a layout under its other name', `${SECURITY}meeting-recordings.html`],
  ['counterparts and their goals', `${SECURITY}stable-counterparts.html`],
  ['projects and their owners', `${SECURITY}project-owners.html`],
  ['a text that several pages share, in a box', `${SECURITY}runbooks/dangerous-dependency/index.html`],
  ['people', 'handbook/company/people/index.html'],
  ['cards of teams', 'handbook/company/teams/index.html'],
  ['recordings by series and year', 'handbook/company/recordings/index.html'],
  ['a section for inside', 'handbook/company/board/index.html'],
  ['a block for inside', 'handbook/company/meetings/index.html'],
  ['the glossary', 'handbook/glossary/index.html'],
  ['lists of pages and reviews', 'handbook/upkeep/index.html'],
  ['all reviews', 'reviews/index.html'],
  ['all owners', 'owners/index.html'],
  ['the pages of an owner', 'owners/application-security/index.html'],
  ['Japanese, with a card', 'handbook/ja/index.html'],
  ['an address that is not there', '404.html'],
]

test('every layout of the sample is among the pages below', ({ folder }) => {
  const layoutsOf = (files: readonly string[]): ReadonlySet<string | undefined> =>
    new Set(files.map((file) => /data-layout="(.*?)"/.exec(readFileSync(join(folder, file), 'utf8'))?.[1]).filter(Boolean))
  expect(layoutsOf(FILES.map(([, file]) => file))).toEqual(layoutsOf(htmlFiles(folder)))
})

describe('axe finds nothing, light or dark, wide or narrow', () => {
  test.for(FILES)('%s', async ([, file], { site, page }) => {
    await page.goto(site.address + file)
    for (const { colorScheme, width } of VIEWS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      // Scripts hear of the new width before the next frame but one.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
      expect(passes.length).toBeGreaterThan(10)
      expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
  })
})
