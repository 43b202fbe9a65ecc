// What a page may weigh, compressed as hosts compress it, and what it may ask for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { htmlFiles } from '../../support/page-addresses.ts'
import { sampleTest as test } from '../../support/sample-test.ts'

const KB = 1000

/** The bytes of a file as they are sent. */
function sentSize(path: string): number {
  return gzipSync(readFileSync(path)).length
}

/** The attribute's values on the elements that a pattern finds, in a page's HTML. */
function addresses(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, address = '']) => address)
}

describe('the pages of the sample', () => {
  test('have stylesheets of 15 kB and scripts of 10 kB at the most, compressed', ({ folder }) => {
    const heavy = htmlFiles(folder).flatMap((file) => {
      if (file === '404.html' || file.startsWith('diagram-frame/')) return []
      const html = readFileSync(join(folder, file), 'utf8')
      // Diagrams bring a script of their own to the pages that have some.
      const scripts = addresses(html, /<script[^>]* src="([^"]+)"/g).filter((address) => !address.includes('diagram'))
      const styles = addresses(html, /<link rel="stylesheet" href="([^"]+)"/g)
      const weigh = (all: readonly string[]): number => all.reduce((sum, address) => sum + sentSize(join(folder, file, '..', address)), 0)
      const [style, script] = [weigh(styles), weigh(scripts)]
      return style > 15 * KB || script > 10 * KB ? [`${file}: ${String(style)} of style, ${String(script)} of script`] : []
    })
    expect(heavy).toEqual([])
  })

  test('are usually no more than 10 kB of HTML, compressed', ({ folder }) => {
    const sizes = htmlFiles(folder)
      .map((file) => sentSize(join(folder, file)))
      .sort((one, other) => one - other)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(6 * KB)
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThan(10 * KB)
  })

  test('ask for six files at the most, and no font among them', async ({ site, browser, onTestFinished }) => {
    const paths = ['', 'guide/configuration/', 'handbook/engineering/', 'handbook/company/people/', 'handbook/ja/', 'reviews/']
    for (const path of paths) {
      const page = await browser.newPage()
      onTestFinished(() => page.close())
      const asked: string[] = []
      page.on('request', (request) => {
        if (request.resourceType() !== 'image') asked.push(request.url())
        expect(request.resourceType()).not.toBe('font')
      })
      await page.goto(site.address + path, { waitUntil: 'networkidle' })
      expect(asked.length, `${path}: ${asked.join(' ')}`).toBeLessThanOrEqual(6)
    }
  })
})
