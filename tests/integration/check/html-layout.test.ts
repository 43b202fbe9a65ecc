// What a layout repeats on every page is told once, with the number of pages.
import { expect, test } from 'vitest'
import { checkHtmlFolder, htmlFindings } from '../../support/html-fixture.ts'

/** Pages with the same HTML, each with a link to the next; the first is the entry page. */
function pagesOf(count: number, html: string): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, index) => (index === 0 ? 'index.html' : `p${String(index)}.html`))
  return Object.fromEntries(names.map((name, index) => [name, `${html}<main><a href="${names[index + 1] ?? '#'}">next</a></main>`]))
}

test('in the header, navigation, sidebar and footer of several pages', async () => {
  const html =
    '<nav><a href="gone/">g</a></nav>\n<header><img alt="" src="gone.png"></header>\n<aside><a href="#gone">g</a></aside>\n<footer><a href="">g</a></footer>'
  expect(await htmlFindings(pagesOf(3, html))).toEqual([
    'index.html:1:15  error  link/page  there is no page at /gone/, in the nav on 3 pages, first on /',
    'index.html:2:26  error  asset/missing  there is no file at /gone.png, in the header on 3 pages, first on /',
    'index.html:3:17  error  link/anchor  #gone is not on this page, in the aside on 3 pages, first on /',
    'index.html:4:18  error  link/empty  this link has no address, in the footer on 3 pages, first on / (write one, or take the attribute out)',
  ])
})

test('what the head asks for, and ids of the layout that stand twice', async () => {
  const html = '<head><link rel="stylesheet" href="gone.css"></head>\n<nav><p id="a"><p id="a"></nav>'
  expect(await htmlFindings(pagesOf(2, html))).toEqual([
    'index.html:1:36  error  asset/missing  there is no file at /gone.css, in the head on 2 pages, first on /',
    "index.html:2:23  warning  anchor/duplicate  the id 'a' stands twice on this page, and links find the first, in the nav on 2 pages, first on /",
  ])
})

test('a relative link is the same one from every folder', async () => {
  const page = (up: string): string => `<nav><a href="${up}gone/">g</a><a href="${up}a/b/">b</a></nav>`
  expect(await htmlFindings({ 'index.html': page(''), 'a/b/index.html': page('../../') })).toEqual([
    'a/b/index.html:1:15  error  link/page  there is no page at /gone/, in the nav on 2 pages, first on /a/b/',
  ])
})

test('within the main part each is told, until it is on more than half of ten pages or more', async () => {
  const few = pagesOf(3, '<main><nav><a href="gone/">g</a></nav></main>')
  expect((await htmlFindings(few)).length).toBe(3)
  const many = pagesOf(1200, '<div class="sidebar"><a href="gone/">g</a></div>')
  expect(await htmlFindings(many)).toEqual(['index.html:1:31  error  link/page  there is no page at /gone/, on 1,200 pages, first on /'])
})

test('the number of pages is no part of what a finding is known by', async () => {
  const fingerprints = async (count: number): Promise<readonly (string | undefined)[]> => {
    const { report } = await checkHtmlFolder(pagesOf(count, '<nav><a href="gone/">g</a></nav>'))
    return report?.findings.map(({ fingerprint }) => fingerprint) ?? []
  }
  const [few, many] = [await fingerprints(2), await fingerprints(5)]
  expect(few).toHaveLength(1)
  expect(many).toEqual(few)
})
