import { describe, expect, test } from 'vitest'
import { load } from '../../support/load.ts'

/** The findings of a page with some text, beside the pages `/people/leave/` and `/` and an image. */
async function findingsOf(markdown: string, options: Parameters<typeof load>[1] = {}): Promise<readonly string[]> {
  const files = { 'index.md': '', 'people/leave.md': '# Leave\n\n## Parental leave', 'people/map.png': '', 'page.md': markdown }
  const { findings } = await load(files, options)
  return findings
}

describe('each rule finds what is wrong, and is silent where nothing is', () => {
  test('link/page', async () => {
    expect(await findingsOf('See\n[x](people/leaves.md) and [y](/gone/).')).toEqual([
      'page.md:2:1  error  link/page  there is no page at /people/leaves.md (did you mean /people/leave/?)',
      'page.md:2:27  error  link/page  there is no page at /gone/',
    ])
    expect(await findingsOf('[x](people/leave.md) [y](https://example.com/gone/)')).toEqual([])
  })

  test('link/page suggests the only page of that name elsewhere', async () => {
    expect(await findingsOf('[x](/hr/leave/)')).toEqual([
      'page.md:1:1  error  link/page  there is no page at /hr/leave/ (did you mean /people/leave/?)',
    ])
  })

  test('link/anchor', async () => {
    expect(await findingsOf('[x](people/leave.md#parental-leaves) [y](#nowhere)')).toEqual([
      'page.md:1:1  error  link/anchor  #parental-leaves is not on /people/leave/ (did you mean #parental-leave?)',
      'page.md:1:38  error  link/anchor  #nowhere is not on this page',
    ])
    const fine = '## Grün & Blau\n\n<a name="old"></a> <span id="Id"></span> {: #x}\n\n'
    const links =
      '[a](#grün--blau) [b](#gr%C3%BCn--blau) [c](#old) [d](#Id) [e](#) [f](#top) [g](people/leave.md#:~:text=Leave) [h](people/leave.md#parental-leave)'
    expect(await findingsOf(fine + links)).toEqual([])
  })

  test('link/case and asset/case', async () => {
    expect(await findingsOf('[x](People/Leave.md) ![m](people/Map.png)')).toEqual([
      "page.md:1:1  error  link/case  'People/Leave.md' differs in case from /people/leave/ (write people/leave.md)",
      "page.md:1:22  error  asset/case  'people/Map.png' differs in case from /people/map.png (write people/map.png)",
    ])
  })

  test('link/own-domain', async () => {
    const options = { url: 'https://example.com' }
    expect(await findingsOf('[x](https://example.com/people/leave#parental-leave)', options)).toEqual([
      'page.md:1:1  warning  link/own-domain  this link names the site’s own host (write /people/leave/#parental-leave)',
    ])
    expect(await findingsOf('[x](/people/leave/)', options)).toEqual([])
  })

  test('link/draft', async () => {
    const { findings } = await load({ 'index.md': '[d](d.md)', 'd.md': '---\ndraft: true\n---\n' })
    expect(findings).toEqual([
      'index.md:1:1  error  link/draft  /d.md is a draft, which readers do not get (publish it, or take the link out)',
    ])
  })

  test('link/outside-root and link/empty', async () => {
    expect(await findingsOf('[x](../../y) [z]() ![a]()')).toEqual([
      "page.md:1:1  error  link/outside-root  '../../y' climbs above the root of the site (take one ../ off, or link from the root with /)",
      'page.md:1:14  error  link/empty  the link “z” has no address (write the address between the parentheses)',
      'page.md:1:20  error  link/empty  this image has no address (write the address between the parentheses)',
    ])
  })

  test('link/malformed', async () => {
    expect(await findingsOf('[x](htps://example.com) [y](https:/people/leave/)')).toEqual([
      "page.md:1:1  error  link/malformed  'htps:' is no scheme that browsers follow, so the address is left out (did you mean https:?)",
      "page.md:1:25  error  link/malformed  'https:/' has lost a slash (write https://, or the path alone)",
    ])
    expect(await findingsOf('[x](htps://example.com)', { markdown: { html: 'trusted' } })).toEqual([
      "page.md:1:1  error  link/malformed  'htps:' is no scheme that browsers follow (did you mean https:?)",
    ])
    expect(await findingsOf('[x](tel:+4930123) <mailto:a@example.com>')).toEqual([])
  })

  test('asset/missing, for every candidate', async () => {
    expect(await findingsOf('![m](people/mop.png)\n\n<img srcset="people/map.png 1x, none.png 2x" alt="">')).toEqual([
      'page.md:1:1  error  asset/missing  there is no file at /people/mop.png (put it beside the page, or into public/)',
      'page.md:3:1  error  asset/missing  there is no file at /none.png (put it beside the page, or into public/)',
    ])
    expect(await findingsOf('![m](people/map.png)')).toEqual([])
  })

  test('front/layout', async () => {
    expect(await findingsOf('---\nlayout: hom\n---\n')).toEqual([
      "page.md:2:1  warning  front/layout  there is no layout 'hom', so 'handbook-page-toc' serves (did you mean home?)",
    ])
    expect(await findingsOf('---\nlayout: home\n---\n')).toEqual([])
  })
})

test('a definition with a dead address is one finding, at the definition, with its uses', async () => {
  const { findings, site } = await load({ 'index.md': '[a][1] and [b][1] and [1].\n\n[1]: /gone/\n' })
  expect(findings).toEqual(['index.md:3:1  error  link/page  there is no page at /gone/'])
  expect(site.pages[0]?.page.slots.map(({ place, definition }) => [place?.line, place?.column, definition?.label])).toEqual([
    [1, 1, '1'],
    [1, 12, '1'],
    [1, 23, '1'],
  ])
})

test('findings of a page that is not published are told all the same', async () => {
  const { findings } = await load({ 'index.md': '', 'd.md': '---\ndraft: true\norder: soon\n---\n' })
  expect(findings).toEqual(["d.md:3:1  error  front/schema  'order' is a number, not 'soon' (the page is built without this key)"])
})
