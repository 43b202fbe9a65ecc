import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { describe, expect } from 'vitest'
import { htmlFiles } from '../../support/page-addresses.ts'
import { sampleTest as test } from '../../support/sample-test.ts'

const SECURITY = 'handbook/engineering/security/application-security/'

/** One page of each type, and between them all that the dialect has. */
const FILES: readonly (readonly [type: string, file: string])[] = [
  ['the entry page', 'index.html'],
  ['contents beside the text and in it', `${SECURITY}index.html`],
  ['tables, tasks, footnotes and a diagram', `${SECURITY}vulnerability-management.html`],
  ['images, alerts and code', 'handbook/engineering/incidents/index.html'],
  ['a page without contents', 'handbook/engineering/architecture-decisions/index.html'],
  ['a layout under its other name', `${SECURITY}meeting-recordings.html`],
  ['Japanese', 'handbook/ja/index.html'],
  ['an address that is not there', '404.html'],
]

test('every layout of the sample is among the pages below', ({ folder }) => {
  const layoutsOf = (files: readonly string[]): ReadonlySet<string | undefined> =>
    new Set(files.map((file) => /data-layout="(.*?)"/.exec(readFileSync(join(folder, file), 'utf8'))?.[1]).filter(Boolean))
  expect(layoutsOf(FILES.map(([, file]) => file))).toEqual(layoutsOf(htmlFiles(folder)))
})

describe.for([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const)('axe finds nothing in the %s theme, %i pixels wide', ([colorScheme, width]) => {
  test.for(FILES)('%s', async ([, file], { site, browser, onTestFinished }) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
    onTestFinished(() => page.close())
    await page.addInitScript(axe.source)
    await page.goto(site.address + file)
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()')
    expect(passes.length).toBeGreaterThan(10)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})
