import { expect } from 'vitest'
import { crawl } from '../../support/crawl.ts'
import { pageAddresses } from '../../support/page-addresses.ts'
import { sampleTest } from '../../support/sample-test.ts'
import { readTree } from '../../support/tree.ts'

/** The sample as everybody may see it. */
const test = sampleTest.override('buildOptions', ['--audience', 'public'])

/** What only people who work at Lindenworks may read: of a section, a page, blocks and rows of data. */
const SECRETS = [
  /board\/|minutes-2026|beatrix|holloway|alder hill/i,
  /meeting-recordings\.html|company\/recordings/i,
  /three highs|permissions in rota|the year in ten figures/i,
  /walk-in|who come without an appointment/i,
  /audience-internal|class="internal/,
]

test('holds nothing that is for inside, in any file', ({ folder }) => {
  const files = Object.entries(readTree(folder)).filter(([path]) => path !== 'handbook.css')
  expect(files.length).toBeGreaterThan(60)
  const found = files.flatMap(([path, text]) =>
    SECRETS.filter((secret) => secret.test(path) || secret.test(text)).map((secret) => `${path}: ${String(secret)}`),
  )
  expect(found).toEqual([])
})

test('is whole without it: every link answers, and every page can be reached', async ({ folder, site }) => {
  const { addresses, broken } = await crawl(site.address)
  expect(broken).toEqual([])
  expect(addresses).toEqual(expect.arrayContaining(pageAddresses(folder).map((path) => site.address + path)))
  expect(addresses).toContain(`${site.address}handbook/company/people/`)
})
