import { describe, expect } from 'vitest'
import { crawl } from '../../support/crawl.ts'
import { pageAddresses } from '../../support/page-addresses.ts'
import { sampleTest as test } from '../../support/sample-test.ts'
import { serveSite } from '../../support/serve-site.ts'

test('every link answers, and every page can be reached from the entry page', async ({ folder, site }) => {
  const { addresses, broken } = await crawl(site.address)
  expect(broken).toEqual([])
  expect(addresses).toEqual(expect.arrayContaining(pageAddresses(folder).map((path) => site.address + path)))
  expect(addresses.length).toBeGreaterThan(60)
})

test('the site works as well below a path, as a review app is served', async ({ folder, onTestFinished }) => {
  const review = await serveSite(folder, '/review/42/')
  onTestFinished(review.close)
  const { addresses, broken } = await crawl(review.address)
  expect(broken).toEqual([])
  expect(addresses).toEqual(expect.arrayContaining(pageAddresses(folder).map((path) => review.address + path)))
})

describe('an address that is not there', () => {
  test('is answered with 404, and links that lead on from any depth', async ({ site }) => {
    const address = new URL('handbook/no/such/page/', site.address).href
    expect((await fetch(address)).status).toBe(404)
    const { addresses, broken } = await crawl(site.address, new URL('404.html', site.address).href)
    expect(broken).toEqual([])
    expect(addresses).toContain(site.address)
  })
})
